/* mail_header.c - reads the header of a mail. */
#include "engine/mail_header.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t';
}

void mail_header_start(struct mail_header *header, const char *message_id)
{
    mail_header_clear(header);
    header->message_id = message_id;
    header->field.ceiling = HEADER_FIELD_MAX;
    header->results.ceiling = HEADER_RESULTS_MAX;
}

void mail_header_clear(struct mail_header *header)
{
    for (size_t i = 0; i < HEADER_HOPS_MAX; i++) {
        free(header->from[i]);
        free(header->by[i]);
    }
    text_free(&header->results);
    text_free(&header->field);
    *header = (struct mail_header){0};
}

/* -- fields -- */

/* The id between blanks, and nothing else: another mail may name it among other things. Its domain
 * may have come back in capitals; the rest is random enough for them not to matter. */
static void hear_message_id(struct mail_header *header, const char *value)
{
    size_t length = strlen(value);
    while (length > 0 && is_blank(value[length - 1]))
        length--;
    if (length == strlen(header->message_id) && strncasecmp(value, header->message_id, length) == 0)
        header->ours = true;
}

/* The next word outside of comments, which may hold others (RFC 5322, 3.2.2). *word is borrowed
 * from *text; 0: there is none. */
static size_t next_word(const char **text, const char **word)
{
    const char *at = *text;
    for (size_t depth = 0; *at; at++) {
        if (*at == '\\' && depth > 0 && at[1])
            at++;
        else if (*at == '(')
            depth++;
        else if (*at == ')' && depth > 0)
            depth--;
        else if (depth == 0 && !is_blank(*at))
            break;
    }
    *word = at;
    while (*at && !is_blank(*at) && *at != '(' && *at != ';')
        at++;
    size_t length = (size_t)(at - *word);
    *text = at;
    return length;
}

static char *copy_host(const char *word, size_t length)
{
    return mem_copy_n(word, length < HEADER_HOST_MAX ? length : HEADER_HOST_MAX);
}

/* "from A (A's real name [address]) by B (Postfix) with ESMTP id C for <D>; date" */
static void hear_received(struct mail_header *header, const char *value)
{
    size_t hop = header->hops++, length;
    const char *word;
    if (hop >= HEADER_HOPS_MAX)
        return;
    while ((length = next_word(&value, &word)) > 0) {
        bool from = length == 4 && strncasecmp(word, "from", 4) == 0;
        bool by = length == 2 && strncasecmp(word, "by", 2) == 0;
        char **host = from ? &header->from[hop] : &header->by[hop];
        if ((from || by) && !*host && (length = next_word(&value, &word)) > 0)
            *host = copy_host(word, length);
    }
}

static void hear_results(struct mail_header *header, const char *value)
{
    if (header->results.length > 0)
        text_add(&header->results, " | ");
    text_add(&header->results, value);
}

static const struct {
    const char *name;
    void (*hear)(struct mail_header *header, const char *value);
} known[] = {
    {"Message-ID", hear_message_id},
    {"Received", hear_received},
    {"Authentication-Results", hear_results},
};

/* The field that has been put together is whole. */
static void end_field(struct mail_header *header)
{
    const char *field = text_get(&header->field), *colon = strchr(field, ':');
    size_t length = colon ? (size_t)(colon - field) : 0;
    while (length > 0 && is_blank(field[length - 1])) /* obsolete, and still about */
        length--;
    for (size_t i = 0; length > 0 && i < sizeof known / sizeof known[0]; i++)
        if (strlen(known[i].name) == length && strncasecmp(known[i].name, field, length) == 0)
            known[i].hear(header, colon + 1 + strspn(colon + 1, " \t"));
    text_cut(&header->field, 0);
    header->field.overflow = false;
}

/* -- lines -- */

/* A NUL would hide what stands behind it. */
static void add_bytes(struct text *field, const char *line, size_t length)
{
    for (size_t i = 0; i < length; i++)
        text_add_char(field, line[i] ? line[i] : ' ');
}

void mail_header_line(struct mail_header *header, const char *line, size_t length)
{
    if (header->ended)
        return;
    header->bytes += length + 2;
    if (length == 0 || header->bytes > MAIL_HEADER_MAX) {
        mail_header_end(header);
        return;
    }
    if (!is_blank(line[0]))
        end_field(header);
    add_bytes(&header->field, line, length);
}

void mail_header_end(struct mail_header *header)
{
    if (header->ended)
        return;
    end_field(header);
    header->ended = true;
}

/* -- the way -- */

static void add_host(struct text *out, const char *host)
{
    if (out->length > 0)
        text_add_char(out, ' ');
    text_add(out, host && *host ? host : "?");
}

void mail_header_path(const struct mail_header *header, struct text *out)
{
    size_t kept = header->hops < HEADER_HOPS_MAX ? header->hops : HEADER_HOPS_MAX;
    if (kept > 0)
        add_host(out, header->from[kept - 1]);
    while (kept-- > 0)
        add_host(out, header->by[kept]);
}
