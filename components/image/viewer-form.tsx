'use client';

import { createContext } from 'react';

/** How the viewer stands: over another page, or as a page of its own. */
export const ViewerForm = createContext<'modal' | 'page'>('page');

/** Names the dialog: the heading that holds the alternative text of the picture shown. */
export const viewerTitleId = 'viewer-title';
