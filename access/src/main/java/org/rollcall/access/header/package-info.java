/** What every answer carries, and which paths are read at all. Nothing here knows who asks. */
package org.rollcall.access.header;
