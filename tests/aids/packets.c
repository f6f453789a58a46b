/* What a guest sent, from a capture of its network (pcap, Ethernet): one line per packet.
 * usage: packets FILE.pcap [SINCE_BYTES]    only what comes after that many bytes of the file
 * Prints protocol, from and to; the last line is always "N packets from the guest". */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FILE_HEAD = 24, HEAD = 16, FRAME_MAX = 65536, ETHERNET = 14 };

/* The address that QEMU gives to a first network card. */
static const unsigned char GUEST[6] = {0x52, 0x54, 0x00, 0x12, 0x34, 0x56};

static unsigned two(const unsigned char *at)
{
    return (unsigned)at[0] << 8 | at[1];
}

static void tell_ports(const char *protocol, const unsigned char *ip, const unsigned char *body)
{
    printf("%s %u.%u.%u.%u:%u to %u.%u.%u.%u:%u\n", protocol, ip[12], ip[13], ip[14], ip[15],
           two(body), ip[16], ip[17], ip[18], ip[19], two(body + 2));
}

static void tell_ip(const unsigned char *ip, size_t n)
{
    size_t head = (size_t)(ip[0] & 15) * 4;
    if (n < head + 4)
        puts("ip cut short");
    else if (ip[9] == 6)
        tell_ports("tcp", ip, ip + head);
    else if (ip[9] == 17)
        tell_ports("udp", ip, ip + head);
    else
        printf("ip protocol %u to %u.%u.%u.%u\n", ip[9], ip[16], ip[17], ip[18], ip[19]);
}

static void tell(const unsigned char *frame, size_t n)
{
    unsigned type = two(frame + 12);
    if (type == 0x0800 && n >= ETHERNET + 20)
        tell_ip(frame + ETHERNET, n - ETHERNET);
    else if (type == 0x0806)
        puts("arp");
    else if (type == 0x86dd)
        puts("ipv6");
    else
        printf("ethernet type %04x\n", type);
}

int main(int argc, char **argv)
{
    static unsigned char frame[FRAME_MAX];
    uint32_t head[HEAD / 4];
    long since = argc > 2 ? strtol(argv[2], NULL, 10) : 0, n = 0;
    FILE *file = argc > 1 ? fopen(argv[1], "rb") : NULL;
    if (!file || fread(frame, 1, FILE_HEAD, file) != FILE_HEAD) {
        fputs("usage: packets FILE.pcap [SINCE_BYTES]\n", stderr);
        return 2;
    }
    for (long at = FILE_HEAD; fread(head, 1, HEAD, file) == HEAD && head[2] <= FRAME_MAX;
         at += HEAD + (long)head[2]) {
        if (fread(frame, 1, head[2], file) != head[2])
            break;
        if (at < since || head[2] < ETHERNET || memcmp(frame + 6, GUEST, sizeof GUEST) != 0)
            continue;
        tell(frame, head[2]);
        n++;
    }
    fclose(file);
    printf("%ld packets from the guest\n", n);
    return 0;
}
