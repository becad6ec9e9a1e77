/* base64 and hex. */
#include "base/encode.h"

#include "base/mem.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

char *base64_encode(const void *bytes, size_t length)
{
    const unsigned char *in = bytes;
    char *out = mem_new(length / 3 + 1, 4 + 1);
    char *to = out;

    for (; length >= 3; length -= 3, in += 3) {
        uint32_t group = (uint32_t)in[0] << 16 | (uint32_t)in[1] << 8 | in[2];
        for (int shift = 18; shift >= 0; shift -= 6)
            *to++ = alphabet[group >> shift & 63];
    }
    if (length > 0) {
        uint32_t group = (uint32_t)in[0] << 16 | (length == 2 ? (uint32_t)in[1] << 8 : 0);
        *to++ = alphabet[group >> 18 & 63];
        *to++ = alphabet[group >> 12 & 63];
        *to++ = length == 2 ? alphabet[group >> 6 & 63] : '=';
        *to++ = '=';
    }
    *to = '\0';
    return out;
}

/* 0..63, or -1. */
static int sextet(char c)
{
    const char *found = c == '\0' ? NULL : strchr(alphabet, c);

    return found == NULL ? -1 : (int)(found - alphabet);
}

/* One group of four; last: padding is allowed. Returns the bytes written, 0 when it is not one. */
static size_t decode_group(const char *in, bool last, unsigned char *out)
{
    int value[4];
    size_t digits = 4;
    uint32_t group = 0;

    if (last && in[3] == '=')
        digits = in[2] == '=' ? 2 : 3;
    for (size_t i = 0; i < 4; i++) {
        value[i] = i < digits ? sextet(in[i]) : 0;
        if (value[i] < 0)
            return 0;
        group = group << 6 | (uint32_t)value[i];
    }
    /* Bits that carry nothing are zero (RFC 4648, 3.5). */
    if ((digits == 2 && (group & 0xffff) != 0) || (digits == 3 && (group & 0xff) != 0))
        return 0;
    out[0] = (unsigned char)(group >> 16);
    out[1] = (unsigned char)(group >> 8);
    out[2] = (unsigned char)group;
    return digits - 1;
}

bool base64_decode(const char *text, size_t text_length, char **bytes, size_t *length)
{
    size_t room = text_length / 4 * 3 + 4, done = 0;
    char *out;

    if (text_length % 4 != 0)
        return false;
    out = mem_new(room, 1);
    for (size_t at = 0; at < text_length; at += 4) {
        size_t got = decode_group(text + at, at + 4 == text_length, (unsigned char *)out + done);
        if (got == 0) {
            mem_forget(out, room);
            return false;
        }
        done += got;
    }
    out[done] = '\0';
    *bytes = out;
    *length = done;
    return true;
}

void hex_encode(const void *bytes, size_t length, char *out)
{
    static const char digits[] = "0123456789abcdef";
    const unsigned char *in = bytes;

    for (size_t i = 0; i < length; i++) {
        *out++ = digits[in[i] >> 4];
        *out++ = digits[in[i] & 15];
    }
    *out = '\0';
}
