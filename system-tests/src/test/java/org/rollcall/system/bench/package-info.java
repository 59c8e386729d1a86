/**
 * How fast it is, as ratios: {@code ./rollcall bench import|intake|rebuild|growth|memory|board}. {@link org.rollcall.system.bench.BenchIT} runs one
 * bench and writes what it found; each {@link org.rollcall.system.bench.Bench} compares a service with a limit or an
 * alternative in one run. docs/PERFORMANCE.md says how and what came of it. Nothing here asserts a time: {@link
 * org.rollcall.system.bench.BenchSmokeIT} only keeps the benches working.
 */
package org.rollcall.system.bench;
