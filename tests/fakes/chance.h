/* How far luck alone may have carried a count: exact bounds (Clopper and Pearson 1934). */
#pragma once

/* If something was seen `seen` of `times` times, its true probability is at least (at most) this,
 * except one time in 1/risk. */
double chance_at_least(long seen, long times, double risk);
double chance_at_most(long seen, long times, double risk);
