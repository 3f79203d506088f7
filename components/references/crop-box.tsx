import { ReactCrop } from 'react-image-crop';
import 'react-image-crop/dist/ReactCrop.css';
import { lawfulBox } from '#lib/references/lawful-box';
import type { Box } from '#lib/references/mending';
import type { Upright } from '#lib/references/picture-facts';

interface CropBoxProps {
  /** Of a small copy of the picture. */
  readonly address: string;
  readonly alt: string;
  /** Of the picture itself: the box is measured in its pixels. */
  readonly upright: Upright;
  readonly box: Box;
  onCrop(box: Box): void;
}

const labels = {
  cropArea: 'What is kept: move it with the arrow keys',
  nwDragHandle: 'Upper left corner of what is kept',
  nDragHandle: 'Upper edge of what is kept',
  neDragHandle: 'Upper right corner of what is kept',
  eDragHandle: 'Right edge of what is kept',
  seDragHandle: 'Lower right corner of what is kept',
  sDragHandle: 'Lower edge of what is kept',
  swDragHandle: 'Lower left corner of what is kept',
  wDragHandle: 'Left edge of what is kept',
};

/** The picture with a box over it that can only be drawn to a lawful shape. */
export function CropBox({ address, alt, upright, box, onCrop }: CropBoxProps) {
  const { width, height } = upright;
  return (
    <ReactCrop
      ariaLabels={labels}
      crop={{
        unit: '%',
        x: (box.x / width) * 100,
        y: (box.y / height) * 100,
        width: (box.width / width) * 100,
        height: (box.height / height) * 100,
      }}
      keepSelection
      onChange={(_, share) =>
        onCrop(
          lawfulBox(
            {
              x: (share.x / 100) * width,
              y: (share.y / 100) * height,
              width: (share.width / 100) * width,
              height: (share.height / 100) * height,
            },
            upright,
          ),
        )
      }
      className="max-h-full [--rc-drag-handle-mobile-size:28px] [--rc-focus-color:var(--accent)]"
    >
      {/* biome-ignore lint/performance/noImgElement: it has no address that an optimizer could reach */}
      <img
        src={address}
        alt={alt}
        draggable={false}
        className="max-h-48 md:max-h-72"
        style={{ aspectRatio: `${width} / ${height}` }}
      />
    </ReactCrop>
  );
}
