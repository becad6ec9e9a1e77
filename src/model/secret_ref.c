/* References to secrets, in their text form. */
#include "model/secret_ref.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

enum { REFERENCE_MAX = 64 * 1024 };

static const char *const names[] = {
    [SECRET_ASK] = "ask",   [SECRET_VAULT] = "vault", [SECRET_COMMAND] = "command",
    [SECRET_FILE] = "file", [SECRET_ENV] = "env",     [SECRET_CREDENTIAL] = "credential",
};

const char *secret_from_name(enum secret_from from)
{
    return names[from];
}

bool secret_from_by_name(const char *name, enum secret_from *from)
{
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (strcmp(names[i], name) == 0) {
            *from = (enum secret_from)i;
            return true;
        }
    return false;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

/* The next word of a command, without its quotes. False: a quote is not closed. */
static bool next_word(const char **rest, struct text *word, struct err *err)
{
    const char *at = *rest;
    char quote = '\0';

    for (; *at != '\0' && (quote != '\0' || !is_blank(*at)); at++) {
        if (*at == quote) {
            quote = '\0';
        } else if (quote == '\0' && (*at == '\'' || *at == '"')) {
            quote = *at;
        } else if (quote != '\'' && *at == '\\') {
            if (*++at == '\0')
                return fail(err, ERR_INPUT, _("The command ends with a single backslash."));
            text_add_char(word, *at);
        } else {
            text_add_char(word, *at);
        }
    }
    if (quote != '\0')
        return fail(err, ERR_INPUT, _("The command has a quote that is not closed."));
    *rest = at;
    return true;
}

static bool parse_command(const char *text, struct secret_ref *ref, struct err *err)
{
    size_t count = 0;

    for (;;) {
        struct text word = {0};

        while (is_blank(*text))
            text++;
        if (*text == '\0')
            break;
        if (count == SECRET_ARGV_MAX)
            return fail(err, ERR_INPUT, _("The command has more than %d words."), SECRET_ARGV_MAX);
        if (!next_word(&text, &word, err)) {
            text_free(&word);
            return false;
        }
        ref->argv[count++] = text_take(&word);
    }
    if (count == 0 || ref->argv[0][0] == '\0')
        return fail(err, ERR_INPUT, _("The command that gives the password is missing."));
    return true;
}

static bool parse_name(const char *text, struct secret_ref *ref, struct err *err)
{
    if (text[0] == '\0')
        return fail(err, ERR_INPUT, _("After \"%s:\" a name is missing."), names[ref->from]);
    if (ref->from == SECRET_FILE && text[0] != '/')
        return fail(err, ERR_INPUT, _("The path of a password file must begin with /."));
    if (ref->from == SECRET_ENV && strchr(text, '=') != NULL)
        return fail(err, ERR_INPUT, _("The name of an environment variable holds no \"=\"."));
    if (ref->from == SECRET_CREDENTIAL && strchr(text, '/') != NULL)
        return fail(err, ERR_INPUT, _("The name of a credential holds no \"/\"."));
    ref->name = mem_copy(text);
    return true;
}

static bool has_control(const char *text)
{
    for (; *text != '\0'; text++)
        if ((unsigned char)*text < 0x20 || *text == 0x7f)
            return true;
    return false;
}

bool secret_ref_parse(const char *text, struct secret_ref *ref, struct err *err)
{
    size_t length = strcspn(text, ":");
    char kind[16] = "";
    bool done;

    *ref = (struct secret_ref){0};
    if (length < sizeof(kind))
        memcpy(kind, text, length);
    if (!secret_from_by_name(kind, &ref->from) ||
        (ref->from == SECRET_ASK) != (text[length] == '\0'))
        return fail(err, ERR_INPUT,
                    _("A password comes from ask, command:WORDS, file:/PATH, env:NAME, "
                      "credential:NAME or vault:NAME; it is never written here itself."));
    if (strlen(text) > REFERENCE_MAX || has_control(text) || !utf8_valid(text, strlen(text)))
        return fail(err, ERR_INPUT, _("A reference to a password must be one line of valid text."));
    if (ref->from == SECRET_ASK)
        return true;
    text += length + 1;
    done = ref->from == SECRET_COMMAND ? parse_command(text, ref, err) : parse_name(text, ref, err);
    if (!done)
        secret_ref_clear(ref);
    return done;
}

static void add_word(struct text *out, const char *word)
{
    /* U+3000 does not divide words, but the blanks around what was typed are taken away. */
    bool plain = word[0] != '\0' && strpbrk(word, " \t'\"\\") == NULL &&
                 strstr(word, "\xe3\x80\x80") == NULL;

    text_add_char(out, ' ');
    if (!plain)
        text_add_char(out, '"');
    for (; *word != '\0'; word++) {
        if (*word == '"' || *word == '\\')
            text_add_char(out, '\\');
        text_add_char(out, *word);
    }
    if (!plain)
        text_add_char(out, '"');
}

char *secret_ref_text(const struct secret_ref *ref)
{
    struct text out = {0};
    size_t words;

    text_add(&out, names[ref->from]);
    if (ref->from == SECRET_ASK)
        return text_take(&out);
    text_add_char(&out, ':');
    if (ref->from != SECRET_COMMAND) {
        text_add(&out, ref->name);
        return text_take(&out);
    }
    words = out.length;
    for (size_t i = 0; ref->argv[i] != NULL; i++)
        add_word(&out, ref->argv[i]);
    /* The blank before the first word. */
    memmove(out.bytes + words, out.bytes + words + 1, out.length - words);
    out.length--;
    return text_take(&out);
}

void secret_ref_clear(struct secret_ref *ref)
{
    free(ref->name);
    for (size_t i = 0; ref->argv[i] != NULL; i++)
        free(ref->argv[i]);
    *ref = (struct secret_ref){0};
}
