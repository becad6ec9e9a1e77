/* A mail address with the name of its owner, as people write it (RFC 5322, 3.4). */
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "model/field.h"

#include <stdlib.h>
#include <string.h>

enum { MAILBOX_NAME_MAX = 255 };

static size_t blanks(const char *text)
{
    return strspn(text, " \t");
}

/* Without the blanks at both ends, in place. */
static void trim(char *name)
{
    size_t start = blanks(name), length = strlen(name + start);

    while (length > 0 && (name[start + length - 1] == ' ' || name[start + length - 1] == '\t'))
        length--;
    memmove(name, name + start, length);
    name[length] = '\0';
}

/* The name without the quotes around it; backslash takes the next character. Quotes that were
 * quoted are none of the name's either: written without the outer ones it must be the same name
 * again. The corner brackets that Japanese manuals put around a name belong to it. */
static char *unquoted(const char *text, size_t length)
{
    char *name = mem_copy_n(text, length);

    trim(name);
    while ((length = strlen(name)) >= 2 && name[0] == '"' && name[length - 1] == '"') {
        size_t to = 0;
        for (size_t at = 1; at + 1 < length; at++) {
            at += name[at] == '\\' && at + 2 < length;
            name[to++] = name[at];
        }
        name[to] = '\0';
        trim(name);
    }
    return name;
}

static bool name_valid(const char *name, struct err *err)
{
    size_t length = strlen(name);
    int32_t rune;

    if (length > MAILBOX_NAME_MAX)
        return fail(err, ERR_INPUT, _("The name before the address is too long."));
    for (size_t at = 0; at < length;) {
        at += utf8_decode(name + at, length - at, &rune);
        if (rune == UTF8_BAD || !utf8_printable(rune))
            return fail(err, ERR_INPUT,
                        _("The name before the address holds a character that cannot be shown."));
    }
    if (strpbrk(name, "<>") == NULL)
        return true;
    return fail(err, ERR_INPUT, _("The name before the address must not hold < or >."));
}

bool mailbox_parse(const char *text, char **name, char **address, struct err *err)
{
    const char *open = strrchr(text, '<'), *close;

    text += blanks(text);
    *name = *address = NULL;
    if (open == NULL) {
        *name = mem_copy("");
        *address = mem_copy(text);
    } else {
        close = strchr(open, '>');
        if (close == NULL || close[1 + blanks(close + 1)] != '\0')
            return fail(err, ERR_INPUT,
                        _("It must look like Name <name@example.jp> or name@example.jp: %s"), text);
        *name = unquoted(text, (size_t)(open - text));
        *address = mem_copy_n(open + 1, (size_t)(close - open - 1));
    }
    if (address_valid(*address, err) && name_valid(*name, err))
        return true;
    free(*name);
    free(*address);
    *name = *address = NULL;
    return false;
}
