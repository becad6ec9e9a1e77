/* The code of a reply, as each protocol has it. */
#include "base/text.h"
#include "model/rule.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

static bool enhanced(const char *text, size_t *length)
{
    const char *p = text;
    if (*p != '2' && *p != '4' && *p != '5')
        return false;
    for (int part = 0; part < 3; part++) {
        const char *start = p;
        while (isdigit((unsigned char)*p) && p - start < 3)
            p++;
        if (p == start || (part < 2 && *p++ != '.'))
            return false;
    }
    *length = (size_t)(p - text);
    return *p == ' ' || *p == '\0';
}

static void smtp_code(const char *reply, char *out, size_t room)
{
    struct text code = {0};
    size_t length;
    for (int i = 0; i < 3; i++)
        if (!isdigit((unsigned char)reply[i]))
            return;
    text_add_n(&code, reply, 3);
    if (reply[3] && enhanced(reply + 4, &length)) {
        text_add_char(&code, ' ');
        text_add_n(&code, reply + 4, length);
    }
    text_copy(out, room, text_get(&code));
    text_free(&code);
}

/* "[SYS/TEMP]", "[WEBALERT https://...]": the first word in brackets, in capitals. */
static void code_in_brackets(const char *p, char *out, size_t room)
{
    struct text code = {0};
    if (*p != '[')
        return;
    size_t length = strcspn(p + 1, " ]");
    if (strchr(p, ']') == NULL || length > 32)
        return;
    for (size_t i = 0; i < length; i++)
        text_add_char(&code, (char)toupper((unsigned char)p[1 + i]));
    text_copy(out, room, text_get(&code));
    text_free(&code);
}

static const char *next_word(const char *text)
{
    text += strcspn(text, " ");
    return text + strspn(text, " ");
}

static void pop3_code(const char *reply, char *out, size_t room)
{
    code_in_brackets(next_word(reply), out, room);
}

/* Behind the tag and NO. What is not understood or not allowed now is BAD, and often no more. */
static void imap4_code(const char *reply, char *out, size_t room)
{
    const char *status = next_word(reply);
    code_in_brackets(next_word(status), out, room);
    if (!*out && strncasecmp(status, "BAD", 3) == 0)
        text_copy(out, room, "BAD");
}

void verdict_code(enum protocol_kind protocol, const char *reply, char *out, size_t room)
{
    out[0] = '\0';
    if (protocol == PROTOCOL_SMTP)
        smtp_code(reply, out, room);
    else if (protocol == PROTOCOL_IMAP4)
        imap4_code(reply, out, room);
    else
        pop3_code(reply, out, room);
}
