/**
 * docker-compose.yml as it is published: everything in containers, encrypted, each with its own rights. Read {@link
 * org.rollcall.system.container.ComposeIT} first. Runs on a container engine only.
 */
package org.rollcall.system.container;
