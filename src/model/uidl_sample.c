/* A bottom-k sketch of the UIDLs of a mailbox. */
#include "model/uidl_sample.h"

#include "base/text.h"

#include <string.h>

/* Spread over all 64 bits, the low differences of "0001", "0002" as well: FNV-1a, then the finish
 * of SplitMix64. Who runs the server could choose its UIDLs so that they collide; it would only
 * mislead about its own mailbox. */
static uint64_t hash(const char *bytes, size_t length)
{
    uint64_t value = 0xcbf29ce484222325;
    for (size_t i = 0; i < length; i++)
        value = (value ^ (unsigned char)bytes[i]) * 0x100000001b3;
    value = (value ^ value >> 30) * 0xbf58476d1ce4e5b9;
    value = (value ^ value >> 27) * 0x94d049bb133111eb;
    return value ^ value >> 31;
}

static void keep(struct uidl_sample *sample, uint64_t value)
{
    size_t at = sample->count;
    if (at == UIDL_SAMPLE_MAX && value >= sample->smallest[at - 1])
        return; /* nearly every one of a large mailbox */
    while (at > 0 && sample->smallest[at - 1] > value)
        at--;
    if (at > 0 && sample->smallest[at - 1] == value)
        return;
    size_t last = sample->count < UIDL_SAMPLE_MAX ? sample->count++ : UIDL_SAMPLE_MAX - 1;
    memmove(&sample->smallest[at + 1], &sample->smallest[at], (last - at) * sizeof(uint64_t));
    sample->smallest[at] = value;
}

void uidl_sample_add(struct uidl_sample *sample, const char *uidl, size_t length)
{
    keep(sample, hash(uidl, length));
}

_Static_assert(UIDL_SAMPLE_MAX <= 64, "a bit for each");

uint64_t uidl_sample_find(const struct uidl_sample *sample, const char *uidl, size_t length)
{
    size_t from = 0, end = sample->count;
    uint64_t value = end > 0 ? hash(uidl, length) : 0;
    while (from < end) {
        size_t middle = from + (end - from) / 2;
        if (sample->smallest[middle] < value)
            from = middle + 1;
        else
            end = middle;
    }
    return from < sample->count && sample->smallest[from] == value ? UINT64_C(1) << from : 0;
}

long long uidl_sample_found(uint64_t bits)
{
    return __builtin_popcountll(bits);
}

enum uidl_verdict uidl_verdict(const struct uidl_sample *source, long long mails, long long shared)
{
    if (source->count == 0 || mails <= 0 || shared < 0)
        return UIDL_UNKNOWN;
    if (shared == 0)
        return UIDL_CHANGED;
    return (size_t)shared >= source->count ? UIDL_SAME : UIDL_PARTLY;
}

void uidl_sample_text(const struct uidl_sample *sample, struct text *out)
{
    for (size_t i = 0; i < sample->count; i++)
        text_format(out, "%s%016llx", i > 0 ? " " : "", (unsigned long long)sample->smallest[i]);
}

/* One word of 16 hex digits. */
static bool read_word(const char *text, uint64_t *value)
{
    *value = 0;
    for (size_t i = 0; i < 16; i++) {
        static const char digits[] = "0123456789abcdef";
        const char *digit = text[i] != '\0' ? strchr(digits, text[i]) : NULL;
        if (digit == NULL)
            return false;
        *value = *value << 4 | (uint64_t)(digit - digits);
    }
    return true;
}

bool uidl_sample_parse(const char *text, struct uidl_sample *out)
{
    uint64_t value;
    *out = (struct uidl_sample){0};
    while (*text != '\0') {
        if (out->count == UIDL_SAMPLE_MAX || !read_word(text, &value) ||
            (out->count > 0 && value <= out->smallest[out->count - 1]))
            break;
        out->smallest[out->count++] = value;
        text += 16;
        if (*text == ' ' && text[1] != '\0')
            text++;
        else if (*text != '\0')
            break;
    }
    if (*text == '\0')
        return true;
    *out = (struct uidl_sample){0};
    return false;
}
