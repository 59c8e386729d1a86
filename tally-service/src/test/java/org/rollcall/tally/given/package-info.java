/**
 * What tests are given: topics as ingest-service makes them, records to write, the pure fold to compare with, the database as
 * its owner sees it, the bell. Nothing here is a stand-in for a part of the service.
 */
package org.rollcall.tally.given;
