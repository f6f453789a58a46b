/* How far chance alone may have carried a count: exact bounds (Clopper and Pearson 1934). */
#ifndef CHANCE_H
#define CHANCE_H

/* The true chance of what was seen `seen` of `times` times is at least (at most) this, but for one
 * time in 1/risk. */
double chance_at_least(long seen, long times, double risk);
double chance_at_most(long seen, long times, double risk);

#endif
