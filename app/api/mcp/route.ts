import { answerMcp } from '#lib/api/mcp';
import { withToken } from '#lib/api/with-token';

export const dynamic = 'force-dynamic';

/** The studio as tools for assistants (Model Context Protocol); each tool looks at its own scope. */
export const POST = withToken(null, (request, access) => answerMcp(request, access));

/** There are no sessions to stream or to end: the protocol's own answer says so. */
export const GET = POST;
export const DELETE = POST;
