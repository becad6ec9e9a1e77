/* tui/input.c - decoding what a terminal sends: characters, key sequences, bracketed paste. */
#include "tui/input.h"

#include "app/action.h"
#include "base/mem.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

enum { ESCAPE = 0x1b };
static const char paste_end[] = "\x1b[201~";

void decoder_clear(struct decoder *decoder)
{
    text_free(&decoder->paste);
    text_free(&decoder->pasted);
    *decoder = (struct decoder){0};
}

void decoder_bind(struct decoder *decoder, const char *bytes, int32_t key)
{
    size_t length = bytes ? strlen(bytes) : 0;
    if (length < 2 || length > SEQUENCE_MAX || decoder->binding_count == DECODER_BINDINGS)
        return;
    memcpy(decoder->bindings[decoder->binding_count].bytes, bytes, length);
    decoder->bindings[decoder->binding_count].length = length;
    decoder->bindings[decoder->binding_count++].key = key;
}

size_t decoder_room(const struct decoder *decoder)
{
    return DECODER_BYTES - decoder->length;
}

void decoder_feed(struct decoder *decoder, const char *bytes, size_t length)
{
    if (length > decoder_room(decoder))
        length = decoder_room(decoder);
    memcpy(decoder->bytes + decoder->length, bytes, length);
    decoder->length += length;
}

bool decoder_waits(const struct decoder *decoder)
{
    return decoder->length > 0 && !decoder->pasting;
}

static void drop(struct decoder *decoder, size_t count)
{
    decoder->length -= count;
    memmove(decoder->bytes, decoder->bytes + count, decoder->length);
    mem_wipe(decoder->bytes + decoder->length, count); /* it may be of a password */
}

static bool give_key(struct term_input *input, int32_t key)
{
    *input = (struct term_input){.kind = INPUT_KEY, .key = key};
    return true;
}

/* Keeps what is valid UTF-8; line ends become \n. */
static void clean_paste(struct text *out, const struct text *raw)
{
    const char *bytes = text_get(raw);
    out->ceiling = PASTE_MAX;
    out->secret = true;
    for (size_t at = 0; at < raw->length;) {
        int32_t rune;
        size_t length = utf8_decode(bytes + at, raw->length - at, &rune);
        if (rune == '\r' && !(at + 1 < raw->length && bytes[at + 1] == '\n'))
            text_add_char(out, '\n');
        else if (rune > 0 && rune != '\r')
            text_add_n(out, bytes + at, length);
        at += length;
    }
}

static bool give_paste(struct decoder *decoder, struct term_input *input)
{
    clean_paste(&decoder->pasted, &decoder->paste);
    text_free(&decoder->paste);
    decoder->pasting = false;
    *input = (struct term_input){.kind = INPUT_PASTED, .text = text_get(&decoder->pasted)};
    return true;
}

static void keep_pasted(struct decoder *decoder, size_t count)
{
    size_t room = PASTE_MAX - decoder->paste.length;
    decoder->paste.secret = true;
    text_add_n(&decoder->paste, decoder->bytes, count < room ? count : room);
    drop(decoder, count);
}

static bool next_of_paste(struct decoder *decoder, struct term_input *input)
{
    size_t end_length = sizeof paste_end - 1;
    const char *end = memmem(decoder->bytes, decoder->length, paste_end, end_length);
    if (end) {
        keep_pasted(decoder, (size_t)(end - decoder->bytes));
        drop(decoder, end_length);
        return give_paste(decoder, input);
    }
    /* The last bytes may be the beginning of the end. */
    size_t tail = decoder->length < end_length - 1 ? decoder->length : end_length - 1;
    while (tail > 0 && memcmp(decoder->bytes + decoder->length - tail, paste_end, tail) != 0)
        tail--;
    keep_pasted(decoder, decoder->length - tail);
    return false;
}

void decoder_end_paste(struct decoder *decoder)
{
    if (!decoder->pasting)
        return;
    size_t end_length = sizeof paste_end - 1;
    keep_pasted(decoder, decoder->length);
    decoder_feed(decoder, paste_end, end_length);
}

static int32_t key_of_number(long number)
{
    static const int32_t keys[] = {
        [1] = KEYCODE_HOME,     [2] = KEYCODE_INSERT,  [3] = KEYCODE_DELETE,
        [4] = KEYCODE_END,      [5] = KEYCODE_PAGE_UP, [6] = KEYCODE_PAGE_DOWN,
        [7] = KEYCODE_HOME,     [8] = KEYCODE_END,     [11] = KEYCODE_F1,
        [12] = KEYCODE_F1 + 1,  [13] = KEYCODE_F1 + 2, [14] = KEYCODE_F1 + 3,
        [15] = KEYCODE_F1 + 4,  [17] = KEYCODE_F1 + 5, [18] = KEYCODE_F1 + 6,
        [19] = KEYCODE_F1 + 7,  [20] = KEYCODE_F1 + 8, [21] = KEYCODE_F1 + 9,
        [23] = KEYCODE_F1 + 10, [24] = KEYCODE_F12,
    };
    if (number < 0 || number >= (long)(sizeof keys / sizeof *keys))
        return 0;
    return keys[number];
}

static int32_t key_of_letter(char letter)
{
    switch (letter) {
    case 'A':
        return KEYCODE_UP;
    case 'B':
        return KEYCODE_DOWN;
    case 'C':
        return KEYCODE_RIGHT;
    case 'D':
        return KEYCODE_LEFT;
    case 'F':
        return KEYCODE_END;
    case 'H':
        return KEYCODE_HOME;
    case 'M':
        return KEYCODE_ENTER;
    case 'Z':
        return KEYCODE_BACK_TAB;
    default:
        return letter >= 'P' && letter <= 'S' ? KEYCODE_F1 + (letter - 'P') : 0;
    }
}

/* Bytes of the sequence ESC [ ... that begins at bytes; 0: its end has not come. *key: 0 when it
 * means nothing here (ECMA-48, 5.4). */
static size_t control_sequence(const char *bytes, size_t length, int32_t *key, bool *paste)
{
    size_t at = 2;
    if (length > 2 && bytes[2] == '[') { /* F1 to F5 of the Linux console: ESC [ [ A */
        if (length < 4)
            return 0;
        *key = bytes[3] >= 'A' && bytes[3] <= 'E' ? KEYCODE_F1 + (bytes[3] - 'A') : 0;
        return 4;
    }
    while (at < length && at < SEQUENCE_MAX && bytes[at] >= 0x20 && bytes[at] <= 0x3f)
        at++;
    if (at == SEQUENCE_MAX)
        return SEQUENCE_MAX;
    if (at == length)
        return 0;
    if (bytes[at] < 0x40 || bytes[at] > 0x7e) /* not a sequence after all: drop what was there */
        return at;
    long number = at > 2 && bytes[2] >= '0' && bytes[2] <= '9' ? strtol(bytes + 2, NULL, 10) : 0;
    *paste = bytes[at] == '~' && number == 200;
    *key = bytes[at] == '~' ? key_of_number(number) : key_of_letter(bytes[at]);
    return at + 1;
}

/* The longest binding that begins the bytes. *may_grow: one may yet be completed. */
static size_t bound(const struct decoder *decoder, int32_t *key, bool *may_grow)
{
    size_t best = 0;
    *may_grow = false;
    for (size_t i = 0; i < decoder->binding_count; i++) {
        size_t length = decoder->bindings[i].length;
        size_t common = length < decoder->length ? length : decoder->length;
        if (memcmp(decoder->bindings[i].bytes, decoder->bytes, common) != 0)
            continue;
        if (common < length) {
            *may_grow = true;
        } else if (length > best) {
            best = length;
            *key = decoder->bindings[i].key;
        }
    }
    return best;
}

/* Escape, or a sequence. 0: more is needed. */
static size_t escape_sequence(struct decoder *decoder, bool silent, int32_t *key)
{
    bool may_grow, paste = false;
    size_t used = bound(decoder, key, &may_grow);
    if (used > 0)
        return used;
    if (decoder->length == 1) {
        *key = KEYCODE_ESCAPE;
        return silent ? 1 : 0;
    }
    if (decoder->bytes[1] == '[') {
        used = control_sequence(decoder->bytes, decoder->length, key, &paste);
        decoder->pasting = paste;
        return used;
    }
    if (decoder->bytes[1] == 'O') {
        if (decoder->length == 2)
            return 0;
        *key = key_of_letter(decoder->bytes[2]);
        return 3;
    }
    if (may_grow && !silent)
        return 0;
    *key = KEYCODE_ESCAPE; /* and then whatever follows, as typed one after the other */
    return 1;
}

static int32_t key_of_control(unsigned char byte)
{
    switch (byte) {
    case '\r':
    case '\n':
        return KEYCODE_ENTER;
    case '\t':
        return KEYCODE_TAB;
    case '\b':
    case 0x7f:
        return KEYCODE_BACKSPACE;
    default:
        return byte;
    }
}

/* Is the beginning of a character all that has come? */
static bool unfinished(const char *bytes, size_t length)
{
    unsigned char lead = (unsigned char)bytes[0];
    size_t wanted = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1;
    if (lead > 0xf4 || length >= wanted)
        return false;
    for (size_t i = 1; i < length; i++)
        if (((unsigned char)bytes[i] & 0xc0) != 0x80)
            return false;
    return true;
}

/* A character. 0: more is needed. *key 0: nothing that is a key. */
static size_t character(const struct decoder *decoder, bool silent, int32_t *key)
{
    unsigned char first = (unsigned char)decoder->bytes[0];
    if (first < 0x20 || first == 0x7f) {
        *key = key_of_control(first);
        return 1;
    }
    if (!silent && unfinished(decoder->bytes, decoder->length))
        return 0;
    size_t used = utf8_decode(decoder->bytes, decoder->length, key);
    if (*key == UTF8_BAD || (*key >= 0x80 && *key < 0xa0))
        *key = 0;
    return used;
}

bool decoder_next(struct decoder *decoder, bool silent, struct term_input *input)
{
    text_free(&decoder->pasted);
    while (decoder->length > 0) {
        if (decoder->pasting)
            return next_of_paste(decoder, input);
        int32_t key = 0;
        size_t used = decoder->bytes[0] == ESCAPE ? escape_sequence(decoder, silent, &key)
                                                  : character(decoder, silent, &key);
        if (used == 0)
            return false;
        drop(decoder, used);
        if (key != 0)
            return give_key(input, key);
    }
    return false;
}
