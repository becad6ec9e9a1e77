/* sasl_oauth.c - XOAUTH2 and OAUTHBEARER (RFC 7628): an access token instead of a password.
 *
 * A server that does not like the token says so twice: in a challenge with a JSON object, which
 * has to be answered, and in its reply to that. */
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "engine/sasl_private.h"

#include <stdlib.h>
#include <string.h>

enum { ERROR_MAX = 2000, MEMBER_MAX = 300 };

/* RFC 6750, 2.1: b64token. Anything else would end a field, or is a slip of who pasted it. */
static bool is_token(const char *token, size_t length)
{
    static const char allowed[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/=";
    return length > 0 && strspn(token, allowed) == length;
}

static bool holds_control(const char *text)
{
    for (; *text; text++)
        if ((unsigned char)*text < ' ' || *text == 0x7f)
            return true;
    return false;
}

static bool start(struct sasl *sasl)
{
    if (!is_token(secret_bytes(sasl->password), secret_length(sasl->password)))
        sasl->reason = N_("What was given as access token is none: it is empty or holds a blank "
                          "or another character that no token has.");
    else if (holds_control(sasl->user))
        sasl->reason = N_("The user name holds a control character.");
    return sasl->reason == NULL;
}

/* A user name as it stands in a header of GS2 (RFC 5801, 4). */
static void add_name(struct text *out, const char *user)
{
    for (; *user; user++)
        if (*user == ',' || *user == '=')
            text_add(out, *user == ',' ? "=2C" : "=3D");
        else
            text_add_char(out, *user);
}

static enum sasl_outcome first(struct sasl *sasl, struct sasl_bytes *out)
{
    struct text start = {0};
    if (sasl->mechanism == MECHANISM_XOAUTH2) {
        text_format(&start, "user=%s\1", sasl->user);
    } else {
        text_add(&start, "n,a=");
        add_name(&start, sasl->user);
        text_format(&start, ",\1host=%s\1port=%d\1", sasl->host, sasl->port);
    }
    text_add(&start, "auth=Bearer ");
    size_t token = secret_length(sasl->password);
    out->length = start.length + token + 2;
    out->bytes = mem_new(out->length + 1, 1);
    memcpy(out->bytes, text_get(&start), start.length);
    memcpy(out->bytes + start.length, secret_bytes(sasl->password), token);
    memcpy(out->bytes + start.length + token, "\1\1", 2);
    sasl->complete = true;
    text_free(&start);
    return SASL_ANSWER;
}

/* -- as much JSON as such an object needs -- */

static const char *skip_blanks(const char *p)
{
    return p + strspn(p, " \t\r\n");
}

/* A string behind its opening quote, escapes undone but for \uXXXX beyond ASCII, which stays as it
 * is. Returns what is behind the closing quote; NULL: there is none. */
static const char *read_string(const char *p, struct text *out)
{
    static const char escapes[] = "\"\\/bfnrt", meanings[] = "\"\\/\b\f\n\r\t";
    for (; *p && *p != '"'; p++) {
        const char *escape = *p == '\\' && p[1] ? strchr(escapes, p[1]) : NULL;
        text_add_char(out, escape ? meanings[escape - escapes] : *p);
        p += escape != NULL;
    }
    return *p == '"' ? p + 1 : NULL;
}

/* A value that is no string: a number or a word as it stands; objects and lists are passed over. */
static const char *read_other(const char *p, struct text *out)
{
    int depth = 0;
    for (; *p && (depth > 0 || !strchr(",}", *p)); p++) {
        if (*p == '"') {
            struct text passed = {.secret = true};
            p = read_string(p + 1, &passed);
            text_free(&passed);
            if (!p)
                return NULL;
            p--;
        } else if (strchr("{[", *p)) {
            depth++;
        } else if (strchr("}]", *p)) {
            depth--;
        } else if (depth == 0 && !strchr(" \t\r\n", *p)) {
            text_add_char(out, *p);
        }
    }
    return p;
}

static void keep_member(struct sasl *sasl, const char *name, struct text *value)
{
    char **places[] = {&sasl->error.status, &sasl->error.schemes, &sasl->error.scope};
    static const char *const names[] = {"status", "schemes", "scope"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (strcmp(name, names[i]) == 0 && !*places[i])
            *places[i] = text_take(value);
}

/* One "name": value. Returns what is behind it; NULL: the text is not such an object. */
static const char *read_member(struct sasl *sasl, const char *p)
{
    struct text name = {.ceiling = MEMBER_MAX, .secret = true};
    struct text value = {.ceiling = MEMBER_MAX, .secret = true};
    text_add(&value, "");
    p = *p == '"' ? read_string(p + 1, &name) : NULL;
    p = p && *skip_blanks(p) == ':' ? skip_blanks(skip_blanks(p) + 1) : NULL;
    if (p)
        p = *p == '"' ? read_string(p + 1, &value) : read_other(p, &value);
    if (p)
        keep_member(sasl, text_get(&name), &value);
    text_free(&name);
    text_free(&value);
    return p;
}

static void read_error(struct sasl *sasl, const char *bytes, size_t length)
{
    sasl->error.text = mem_copy_n(bytes, length < ERROR_MAX ? length : ERROR_MAX);
    const char *p = skip_blanks(sasl->error.text);
    if (*p != '{')
        return;
    do
        p = read_member(sasl, skip_blanks(p + 1));
    while (p && *(p = skip_blanks(p)) == ',');
}

/* After the token only an error can come. XOAUTH2 is answered with nothing, OAUTHBEARER with ^A
 * (RFC 7628, 3.2.3). */
static enum sasl_outcome step(struct sasl *sasl, const char *challenge, size_t length,
                              struct sasl_bytes *out)
{
    if (length == 0)
        return sasl_fault(sasl, SASL_BAD_SERVER,
                          N_("the server asks for more than the mechanism has"));
    sasl->complete = false;
    read_error(sasl, challenge, length);
    out->bytes = mem_copy("\1");
    out->length = sasl->mechanism == MECHANISM_OAUTHBEARER;
    return SASL_REFUSED;
}

const struct sasl_kind sasl_oauth = {
    .start = start, .first = first, .step = step, .error_follows = true};
