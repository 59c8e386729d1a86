/**
 * What the services are held against over HTTP, in the same framework and the same JVM flags: bare endpoints, which are the limit, and
 * what a team would build first from the framework's guide. Nothing here checks anything, so it does less than it would have to.
 */
package org.rollcall.peer.stock;
