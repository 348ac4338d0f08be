/** Benchmarks: never part of a plain build, see ADR 0007. */
package org.casereviewupdate.bench;
