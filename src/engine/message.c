/* message.c - composes the test mail. */
#include "engine/message.h"

#include "base/clock.h"
#include "base/encode.h"
#include "base/i18n.h"
#include "base/mem.h"
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

void test_mail_make(struct test_mail *mail, const char *from, const char *to)
{
    struct text lines = {0};
    char date[40];
    *mail = (struct test_mail){0};
    clock_mail_date(clock_wall_ms(), date, sizeof date);
    mail->message_id = make_message_id(from);
    mail->eight_bit = !mail_is_ascii(from) || !mail_is_ascii(to);
    text_format(&lines, "Date: %s\n", date);
    text_format(&lines, "From: <%s>\n", from);
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
