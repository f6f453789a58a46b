/* Noise for what is published: the discrete Laplace distribution, sampled exactly, in integers. C.
 * Canonne, G. Kamath, T. Steinke, The Discrete Gaussian for Differential Privacy, 2020, algorithms
 * 1 and 2. No floating point: its rounding would give away the count (Mironov 2012). */
#pragma once

#include <stdint.h>

/* Where randomness comes from: each roll gives 32 independent, even bits. */
struct dice {
    uint32_t (*roll)(void *cup);
    void *cup;
};

enum { NOISE_MAX = 1 << 20 };

/* 0..n-1, each equally likely; n >= 1. */
uint32_t noise_uniform(const struct dice *dice, uint32_t n);
/* z with a probability proportional to exp(-|z| s / t); s and t in 1..65535. Held to +-NOISE_MAX,
 * which matters with a probability below exp(-5000) for every epsilon that this project allows. */
int32_t noise_laplace(const struct dice *dice, uint32_t s, uint32_t t);
