/* The patterns of the texts in a file of providers. */
#include "store/providers_form.h"

#include "model/field.h"
#include "store/reader.h"

#include <string.h>

#define DIGITS  "0123456789"
#define LOWER   "abcdefghijklmnopqrstuvwxyz"
#define LETTERS LOWER "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

static bool all_of(const char *text, const char *characters)
{
    return text[0] != '\0' && text[strspn(text, characters)] == '\0';
}

static bool same(const char *a, const char *b)
{
    return strcmp(a, b) == 0;
}

/* No controls, no blank, no no-break space, none of these. */
static bool without(const char *text, const char *characters)
{
    if (!form_plain(text) || strpbrk(text, characters) != NULL)
        return false;
    return strchr(text, ' ') == NULL && strstr(text, "\xc2\xa0") == NULL;
}

bool form_id(const char *text)
{
    return all_of(text, LETTERS DIGITS "._-");
}

bool form_region(const char *text)
{
    return field_one_of("jp|world|eu|us|ru|kr|cn|local", text);
}

bool form_domain(const char *text)
{
    bool dot = false;

    for (const char *at = text;; at++) {
        size_t length = strspn(at, LOWER DIGITS "-");
        if (length == 0 || at[0] == '-' || at[length - 1] == '-')
            return false;
        at += length;
        if (*at == '\0')
            return dot;
        if (*at != '.')
            return false;
        dot = true;
    }
}

bool form_protocol(const char *text)
{
    return field_one_of("pop3|imap4", text);
}

bool form_part(const char *text)
{
    return strspn(text, LETTERS) > 0 && all_of(text, LETTERS DIGITS "-");
}

/* "<NNN>": its length, 0: it is none. */
static size_t part_length(const char *text)
{
    size_t length = strspn(text + 1, LETTERS DIGITS "-");

    return strspn(text + 1, LETTERS) > 0 && text[1 + length] == '>' ? length + 2 : 0;
}

bool form_host(const char *text)
{
    static const char domain[] = "%EMAILDOMAIN%";

    if (!without(text, "\"'/@\\"))
        return false;
    for (const char *at = text + strcspn(text, "<>%"); *at != '\0'; at += strcspn(at, "<>%")) {
        size_t length = *at == '<' ? part_length(at) : 0;
        if (strncmp(at, domain, strlen(domain)) == 0)
            length = strlen(domain);
        if (length == 0)
            return false;
        at += length;
    }
    return true;
}

bool form_encryption(const char *text)
{
    return field_one_of("tls|starttls|none", text);
}

bool form_username(const char *text)
{
    if (strncmp(text, "text:", 5) == 0)
        return form_plain(text + 5);
    return field_one_of("address|local-part|local-part.domain", text);
}

bool form_certainty(const char *text)
{
    return field_one_of("A|B|C", text);
}

bool form_pattern(const char *text)
{
    return field_one_of("digits|label|host", text);
}

static bool after_scheme(const char *text, const char *scheme)
{
    size_t length = strlen(scheme);

    return strncmp(text, scheme, length) == 0 && without(text + length, "\"<>");
}

bool form_url(const char *text)
{
    return after_scheme(text, "http://") || after_scheme(text, "https://");
}

bool form_endpoint(const char *text)
{
    return after_scheme(text, "https://");
}

bool form_tenant(const char *text)
{
    return strspn(text, LETTERS DIGITS) > 0 && all_of(text, LETTERS DIGITS ".-");
}

/* Tokens of RFC 6749, 3.3, with one blank between two. */
bool form_scope(const char *text)
{
    char before = ' ';

    for (const char *at = text; *at != '\0'; before = *at++)
        if (*at < ' ' || *at > '~' || *at == '"' || *at == '\\' || (*at == ' ' && before == ' '))
            return false;
    return before != ' ';
}

bool form_oauth_preset(const char *text)
{
    return field_one_of("microsoft365|google", text);
}

bool form_receive_auth(const char *text)
{
    return !same(text, "auto") && field_choice(FIELD_RECEIVE_AUTH, text) != NULL;
}

bool form_send_auth(const char *text)
{
    return same(text, "password") || same(text, "none") ||
           (!same(text, "auto") && field_choice(FIELD_SEND_MECHANISM, text) != NULL);
}
