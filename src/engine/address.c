/* engine/address.c - addresses as text, and how far away they are. */
#include "engine/address.h"

#include "base/text.h"

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdint.h>
#include <string.h>

void address_text(const struct sockaddr *socket, socklen_t length, char out[ADDRESS_TEXT_MAX])
{
    if (getnameinfo(socket, length, out, ADDRESS_TEXT_MAX, NULL, 0, NI_NUMERICHOST) != 0)
        text_copy(out, ADDRESS_TEXT_MAX, "?");
}

static uint32_t load_word(const unsigned char *bytes)
{
    return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

struct network {
    unsigned char prefix[4];
    int bits;
    enum reach reach;
};

/* The first that fits; WORLD where none does. */
static enum reach find_network(const struct network *networks, size_t count,
                               const unsigned char *bytes)
{
    uint32_t address = load_word(bytes);

    for (size_t i = 0; i < count; i++)
        if (((address ^ load_word(networks[i].prefix)) >> (32 - networks[i].bits)) == 0)
            return networks[i].reach;
    return REACH_WORLD;
}

static enum reach reach_of_four(const unsigned char *bytes)
{
    static const struct network networks[] = {
        {{127}, 8, REACH_MACHINE},
        {{0}, 8, REACH_MACHINE},
        {{169, 254}, 16, REACH_LINK},
        {{224}, 3, REACH_LINK}, /* multicast, reserved, broadcast */
        {{10}, 8, REACH_PRIVATE},
        {{172, 16}, 12, REACH_PRIVATE},
        {{192, 168}, 16, REACH_PRIVATE},
        {{100, 64}, 10, REACH_PRIVATE}, /* RFC 6598 */
    };

    return find_network(networks, sizeof networks / sizeof networks[0], bytes);
}

/* Those that hold an IPv4 address are as far away as that one. */
static enum reach reach_of_six(const unsigned char *bytes)
{
    static const struct network networks[] = {
        {{0xfe, 0x80}, 10, REACH_LINK},
        {{0xff}, 8, REACH_LINK},
        {{0xfc}, 7, REACH_PRIVATE},
        {{0xfe, 0xc0}, 10, REACH_PRIVATE}, /* RFC 3879 */
    };
    static const unsigned char mapped[12] = {[10] = 0xff, [11] = 0xff}, compatible[12];
    static const unsigned char translated[12] = {0x00, 0x64, 0xff, 0x9b}; /* RFC 6052 */

    if (memcmp(bytes, compatible, sizeof compatible) == 0) /* ::1 and :: too */
        return REACH_MACHINE;
    if (memcmp(bytes, mapped, sizeof mapped) == 0 ||
        memcmp(bytes, translated, sizeof translated) == 0)
        return reach_of_four(bytes + sizeof mapped);
    return find_network(networks, sizeof networks / sizeof networks[0], bytes);
}

enum reach address_reach(const char *address)
{
    char plain[ADDRESS_TEXT_MAX];
    unsigned char bytes[sizeof(struct in6_addr)];

    text_copy(plain, sizeof plain, address);
    plain[strcspn(plain, "%")] = '\0';
    if (inet_pton(AF_INET, plain, bytes) == 1)
        return reach_of_four(bytes);
    return inet_pton(AF_INET6, plain, bytes) == 1 ? reach_of_six(bytes) : REACH_MACHINE;
}
