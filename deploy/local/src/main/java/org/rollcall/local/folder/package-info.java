/**
 * Where things are: the built project, and the folder that holds everything a running copy writes.
 *
 * <p>Read {@link org.rollcall.local.folder.DataFolder} first. Two copies run side by side because nothing is written
 * outside their folders.
 */
package org.rollcall.local.folder;
