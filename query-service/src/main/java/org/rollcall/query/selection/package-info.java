/**
 * Which votes a question is about: {@link org.rollcall.query.selection.Selection} reads the same parameters of every list, analysis
 * and export, {@link org.rollcall.query.selection.Conditions} is what they mean in SQL. Nothing here asks the database.
 */
package org.rollcall.query.selection;
