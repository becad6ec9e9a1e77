/* tui/input.h - bytes from a terminal become keys and pasted text. Bytes in, values out: it owns
 * no terminal, so that every sequence can be tested without one. */
#ifndef MAILSETUP_TUI_INPUT_H
#define MAILSETUP_TUI_INPUT_H

#include "base/text.h"
#include "tui/term.h"

enum {
    DECODER_BYTES = 4096,    /* waiting to be understood */
    DECODER_BINDINGS = 64,   /* sequences that the terminal's description adds */
    SEQUENCE_MAX = 32,       /* bytes of one sequence; longer ones are dropped */
    PASTE_MAX = 64 * 1024,   /* bytes of one paste; the rest of it is dropped */
    ESCAPE_WAIT_MS = 25,     /* an Escape with nothing behind it for so long is the key */
    PASTE_SILENCE_MS = 2000, /* a paste whose end never comes is over */
};

struct decoder {
    char bytes[DECODER_BYTES];
    size_t length;
    struct {
        char bytes[SEQUENCE_MAX];
        size_t length;
        int32_t key;
    } bindings[DECODER_BINDINGS];
    size_t binding_count;
    bool pasting;
    struct text paste;  /* as it came */
    struct text pasted; /* valid UTF-8, what was handed out last, until the next is asked for */
};

void decoder_clear(struct decoder *decoder); /* frees; the bindings are gone too */
/* A sequence beyond those that all terminals in use today share. NULL or one byte: ignored. */
void decoder_bind(struct decoder *decoder, const char *bytes, int32_t key);
size_t decoder_room(const struct decoder *decoder); /* bytes that decoder_feed() takes now */
void decoder_feed(struct decoder *decoder, const char *bytes, size_t length);
/* The next key or paste. False: more bytes are needed. silent: nothing came for ESCAPE_WAIT_MS,
 * so an Escape is the key and half a character is dropped. */
bool decoder_next(struct decoder *decoder, bool silent, struct term_input *input);
bool decoder_waits(const struct decoder *decoder); /* bytes are kept that silence would settle */
void decoder_end_paste(struct decoder *decoder);

#endif
