/* Exact bounds (chance.h), found by halving: the binomial tail grows with the probability. */
#include "tests/fakes/chance.h"
#include <math.h>

enum { HALVINGS = 50 };

/* The probability that at least k of n tries hit; for a chance p below k/n, where the
 * terms only fall. */
static double tail(long k, long n, double p)
{
    double log_term = lgamma((double)n + 1) - lgamma((double)k + 1) - lgamma((double)(n - k) + 1) +
                      (double)k * log(p) + (double)(n - k) * log1p(-p);
    double term = exp(log_term), sum = 0;
    for (long i = k; i <= n && term > sum * 1e-12; i++) {
        sum += term;
        term *= (double)(n - i) / (double)(i + 1) * p / (1 - p);
    }
    return sum;
}

double chance_at_least(long seen, long times, double risk)
{
    double low = 0, high = (double)seen / (double)times;
    for (int i = 0; seen > 0 && i < HALVINGS; i++) {
        double middle = (low + high) / 2;
        if (tail(seen, times, middle) < risk)
            low = middle;
        else
            high = middle;
    }
    return low;
}

double chance_at_most(long seen, long times, double risk)
{
    return 1 - chance_at_least(times - seen, times, risk);
}
