/**
 * How events are written down and read back: CloudEvents in binary mode, JSON data, names that are ours and never a class's.
 * {@link org.rollcall.domain.wire.WireFormat} alone decides what is readable, for all services alike. Nothing in the domain
 * imports this package; every type and version has an approved example that is added once and never edited.
 */
package org.rollcall.domain.wire;
