/* message.c - composes the test mail. */
#include "engine/message.h"

#include "base/clock.h"
#include "base/encode.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "model/field.h"

#include <stdlib.h>
#include <string.h>
#include <sys/random.h>

static const char body[] =
    "This is a test mail from mailsetup.\n"
    "\n"
    "Somebody who sets up a mail server asked for it, to see that mail can be sent.\n"
    "It needs no answer and can be deleted.\n";

bool mail_is_ascii(const char *text)
{
    for (; *text; text++)
        if ((unsigned char)*text >= 0x80)
            return false;
    return true;
}

bool mail_address(const char *address, struct err *err)
{
    if (!address_valid(address, err))
        return false;
    if (strlen(address) > MAIL_ADDRESS_MAX)
        return fail(err, ERR_INPUT, _("The mail address is longer than %d bytes."),
                    MAIL_ADDRESS_MAX);
    return true;
}

void mail_stuff(struct text *wire, const char *lines, size_t length)
{
    bool at_start = true;
    for (size_t i = 0; i < length; i++) {
        char byte = lines[i];
        if (byte == '\r' || byte == '\n') {
            if (byte == '\r' && i + 1 < length && lines[i + 1] == '\n')
                i++;
            text_add_n(wire, "\r\n", 2);
            at_start = true;
            continue;
        }
        if (byte == '\0')
            continue;
        if (at_start && byte == '.')
            text_add_char(wire, '.');
        text_add_char(wire, byte);
        at_start = false;
    }
    if (!at_start)
        text_add_n(wire, "\r\n", 2);
}

/* Without controls and without bytes that are not UTF-8. The caller frees. */
static char *clean_name(const char *name)
{
    enum { NAME_MAX_BYTES = 512 };
    struct text clean = {.ceiling = NAME_MAX_BYTES};
    size_t length = strlen(name);
    int32_t rune;
    for (size_t at = 0; at < length && !clean.overflow;) {
        size_t size = utf8_decode(name + at, length - at, &rune);
        if (rune != UTF8_BAD && rune >= ' ' && rune != 0x7f && clean.length + size < NAME_MAX_BYTES)
            text_add_n(&clean, name + at, size);
        at += size;
    }
    text_add(&clean, "");
    return text_take(&clean);
}

static void add_quoted(struct text *out, const char *name)
{
    text_add_char(out, '"');
    for (; *name; name++) {
        if (*name == '"' || *name == '\\')
            text_add_char(out, '\\');
        text_add_char(out, *name);
    }
    text_add_char(out, '"');
}

/* RFC 2047, 2: a word has at most 75 characters, a line with one at most 76; and 5 (3): no
 * character is divided between two. */
static void add_encoded(struct text *out, const char *name)
{
    enum { WORD_BYTES = 42 /* 68 characters with what is around them, behind "From: " */ };
    for (bool first = true; *name; first = false) {
        size_t length = 0;
        for (size_t next; name[length]; length = next) {
            int32_t rune;
            next = length + utf8_decode(name + length, strlen(name + length), &rune);
            if (next > WORD_BYTES)
                break;
        }
        char *code = base64_encode(name, length);
        text_format(out, "%s=?UTF-8?B?%s?=", first ? "" : "\n ", code);
        free(code);
        name += length;
    }
}

void mail_name(struct text *out, const char *name)
{
    enum { QUOTED_MAX = 60 };
    char *clean = clean_name(name);
    bool plain = mail_is_ascii(clean) && strlen(clean) <= QUOTED_MAX && !strstr(clean, "=?");
    if (plain && *clean)
        add_quoted(out, clean);
    else if (*clean)
        add_encoded(out, clean);
    free(clean);
}

static void add_from(struct text *lines, const char *from, const char *name)
{
    struct text words = {0};
    if (name)
        mail_name(&words, name);
    /* An address of any length stands on a line of its own behind a name. */
    text_format(lines, "From: %s%s<%s>\n", text_get(&words), words.length > 0 ? "\n " : "", from);
    text_free(&words);
}

/* Time and sixteen random bytes (RFC 5322, 3.6.4: unique for ever). */
static char *make_message_id(const char *from)
{
    unsigned char random[16] = {0};
    char hex[2 * sizeof random + 1];
    const char *at = strrchr(from, '@');
    if (getrandom(random, sizeof random, 0) != (ssize_t)sizeof random) {
        int64_t now = clock_monotonic_ns();
        memcpy(random, &now, sizeof now);
    }
    hex_encode(random, sizeof random, hex);
    return mem_format("<%llx.%s@%s>", (unsigned long long)clock_wall_ms(), hex,
                      at ? at + 1 : "localhost");
}

void test_mail_make(struct test_mail *mail, const char *from, const char *name, const char *to)
{
    struct text lines = {0};
    char date[40];
    *mail = (struct test_mail){0};
    clock_mail_date(clock_wall_ms(), date, sizeof date);
    mail->message_id = make_message_id(from);
    mail->eight_bit = !mail_is_ascii(from) || !mail_is_ascii(to);
    text_format(&lines, "Date: %s\n", date);
    add_from(&lines, from, name);
    text_format(&lines, "To: <%s>\n", to);
    text_format(&lines, "Message-ID: %s\n", mail->message_id);
    text_add(&lines, "Subject: [mailsetup] Test Mail\n");
    text_add(&lines, "MIME-Version: 1.0\n");
    text_add(&lines, "Content-Type: text/plain; charset=us-ascii\n");
    text_add(&lines, "Content-Transfer-Encoding: 7bit\n");
    text_add(&lines, "Auto-Submitted: auto-generated\n"); /* RFC 3834: no automatic answers */
    text_add(&lines, "\n");
    text_add(&lines, body);
    mail_stuff(&mail->wire, text_get(&lines), lines.length);
    mail->size = mail->wire.length; /* no line of ours begins with a dot */
    text_add_n(&mail->wire, ".\r\n", 3);
    text_free(&lines);
}

void test_mail_clear(struct test_mail *mail)
{
    text_free(&mail->wire);
    free(mail->message_id);
    *mail = (struct test_mail){0};
}
