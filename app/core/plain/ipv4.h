/* Addresses of the network, as four numbers with dots, and ranges of them. */
#pragma once

#include "core/plain/span.h"
#include "core/plain/text.h"
#include <stdint.h>

/* The addresses that begin with the first `bits` bits of `address` (its first number on top). */
struct ipv4_range {
    uint32_t address;
    int bits; /* 0..32 */
};

/* Exactly four numbers from 0 to 255; no leading zeros, which some programs take for octal. */
bool ipv4_read(struct span span, uint32_t *address);
/* "10.2.0.0/16"; a single address is the range of itself. Bits after the range's own may be set. */
bool ipv4_read_range(struct span span, struct ipv4_range *range);
/* Some machine can have this address: not "this host", loopback, multicast or reserved. */
bool ipv4_usable(uint32_t address);
uint32_t ipv4_first(struct ipv4_range range);
uint32_t ipv4_last(struct ipv4_range range);
bool ipv4_holds(struct ipv4_range range, uint32_t address);

void ipv4_add(struct text *text, uint32_t address);
void ipv4_add_range(struct text *text, struct ipv4_range range);
