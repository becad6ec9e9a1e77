/* A provider in words, for whoever wants to see everything that is known of it. */
#include "model/provider.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct lines {
    struct provider_line *rows;
    size_t count, room;
};

static void add(struct lines *lines, enum provider_line_kind kind, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

static void add(struct lines *lines, enum provider_line_kind kind, const char *format, ...)
{
    char *text = NULL;
    va_list arguments;

    va_start(arguments, format);
    if (vasprintf(&text, format, arguments) < 0)
        mem_exhausted();
    va_end(arguments);
    if (lines->count == lines->room) {
        lines->room = lines->room == 0 ? 32 : 2 * lines->room;
        lines->rows = mem_grow(lines->rows, lines->room, sizeof(lines->rows[0]));
    }
    lines->rows[lines->count++] = (struct provider_line){kind, text};
}

static const char *protocol_word(const char *protocol)
{
    const struct choice *choice = field_choice(FIELD_RECEIVE_PROTOCOL, protocol);

    return choice != NULL ? _(choice->label) : "SMTP";
}

enum certainty provider_certainty(const struct provider *provider)
{
    static const struct provider_wish best = {.receive_way = PROVIDER_ANY_WAY,
                                              .send_way = PROVIDER_ANY_WAY};
    enum certainty least = CERTAINTY_UNSAID;

    for (enum side side = SIDE_RECEIVE; side <= SIDE_SEND; side++) {
        const struct provider_way *way = provider_way_of(provider, &best, side);
        if (way != NULL && way->certainty > least)
            least = way->certainty;
    }
    return least;
}

void provider_protocols(const struct provider *provider, char *out, size_t room)
{
    static const char *const protocols[] = {"pop3", "imap4", "smtp"};

    out[0] = '\0';
    for (size_t i = 0; i < sizeof(protocols) / sizeof(protocols[0]); i++)
        for (size_t j = 0; j < provider->way_count; j++)
            if (strcmp(provider->ways[j].protocol, protocols[i]) == 0) {
                size_t used = strlen(out);
                snprintf(out + used, room - used, "%s%s", used > 0 ? " " : "",
                         protocol_word(protocols[i]));
                break;
            }
}

/* "LOGIN, XOAUTH2"; the caller frees. */
static char *mechanism_words(const struct provider_way *way)
{
    struct text out = {0};

    for (const char *at = way->mechanisms; *at != '\0';) {
        size_t length = strcspn(at, " ");
        char *name = mem_copy_n(at, length);
        const struct choice *choice = field_choice(FIELD_RECEIVE_AUTH, name);
        const char *word = strcmp(name, "none") == 0 ? _("No login")
                           : choice != NULL          ? _(choice->label)
                                                     : name;
        text_format(&out, "%s%s", out.length > 0 ? ", " : "", word);
        free(name);
        at += length + (at[length] != '\0');
    }
    return out.length > 0 ? text_take(&out) : mem_copy(_("not known"));
}

/* Where it is from; what the provider itself says is taken as sure. */
static void add_source(struct lines *lines, enum certainty certainty, const char *source)
{
    enum provider_line_kind kind =
        certainty > CERTAINTY_A ? PROVIDER_LINE_DOUBT : PROVIDER_LINE_SOURCE;

    if (certainty == CERTAINTY_UNSAID && source[0] != '\0')
        add(lines, kind, "%s", source);
    else if (certainty != CERTAINTY_UNSAID)
        add(lines, kind, source[0] != '\0' ? "%c: %s: %s" : "%c: %s", certainty_letter(certainty),
            certainty_word(certainty), source);
}

static void add_way(struct lines *lines, const struct provider *provider,
                    const struct provider_way *way)
{
    const struct choice *encryption = field_choice(FIELD_SEND_ENCRYPTION, way->encryption);
    char *login = mechanism_words(way), *user = provider_user_words(way);

    add(lines, PROVIDER_LINE_WAY, "%-5s %s:%d  %s", protocol_word(way->protocol), way->host,
        way->port, encryption != NULL ? _(encryption->label) : _("encryption not known"));
    add(lines, PROVIDER_LINE_FACT, _("login: %s"), login);
    add(lines, PROVIDER_LINE_FACT, _("user name: %s"), user[0] != '\0' ? user : _("not known"));
    if (way->note[0] != '\0')
        add(lines, PROVIDER_LINE_FACT, "%s", way->note);
    if (way->certainty != provider->certainty || strcmp(way->source, provider->source) != 0)
        add_source(lines, way->certainty, way->source);
    free(login);
    free(user);
}

static void add_ways(struct lines *lines, const struct provider *provider, enum side side)
{
    bool any = false;

    for (size_t i = 0; i < provider->way_count; i++) {
        if (provider->ways[i].side != side)
            continue;
        if (!any)
            add(lines, PROVIDER_LINE_TITLE, "%s",
                side == SIDE_SEND ? _("Sending") : _("Receiving"));
        any = true;
        add_way(lines, provider, &provider->ways[i]);
    }
    if (!any)
        add(lines, PROVIDER_LINE_TITLE, "%s",
            side == SIDE_SEND ? _("It does not send.") : _("It only sends."));
}

static void add_parts(struct lines *lines, const struct provider *provider)
{
    for (size_t i = 0; i < provider->part_count; i++) {
        const struct provider_part *part = &provider->parts[i];
        if (i == 0)
            add(lines, PROVIDER_LINE_TITLE, "%s", _("Asked for"));
        add(lines, PROVIDER_LINE_TEXT, _("<%s> (such as %s): %s"), part->name,
            provider_part_example(part), part->ask);
    }
}

static void add_enable(struct lines *lines, const struct provider *provider)
{
    if (provider->enable[0] == '\0')
        return;
    add(lines, PROVIDER_LINE_TITLE, "%s", _("To be switched on first"));
    add(lines, PROVIDER_LINE_TEXT, "%s", provider->enable);
    if (provider->enable_url[0] != '\0')
        add(lines, PROVIDER_LINE_TEXT, "%s", provider->enable_url);
}

static void add_oauth(struct lines *lines, const struct provider_oauth *oauth)
{
    const struct choice *preset = field_choice(FIELD_OAUTH_PRESET, oauth->preset);

    if (!oauth->known)
        return;
    add(lines, PROVIDER_LINE_TITLE, "%s", _("OAuth"));
    if (preset != NULL)
        add(lines, PROVIDER_LINE_TEXT, _("OAuth server of the preset %s"), _(preset->label));
    else
        add(lines, PROVIDER_LINE_TEXT, "%s", oauth->token_endpoint);
    if (oauth->note[0] != '\0')
        add(lines, PROVIDER_LINE_TEXT, "%s", oauth->note);
    if (oauth->source[0] != '\0')
        add(lines, PROVIDER_LINE_SOURCE, "%s", oauth->source);
}

static void add_notes(struct lines *lines, const struct provider *provider)
{
    for (size_t i = 0; i < provider->note_count; i++) {
        if (i == 0)
            add(lines, PROVIDER_LINE_TITLE, "%s", _("Notes"));
        add(lines, PROVIDER_LINE_TEXT, "%s", provider->notes[i].text);
        if (provider->notes[i].source[0] != '\0')
            add(lines, PROVIDER_LINE_SOURCE, "%s", provider->notes[i].source);
    }
}

static void add_domains(struct lines *lines, const struct provider *provider)
{
    struct text all = {0};

    for (size_t i = 0; i < provider->domain_count; i++)
        text_format(&all, "%s%s", i > 0 ? " " : "", provider->domains[i]);
    if (all.length > 0) {
        add(lines, PROVIDER_LINE_TITLE, "%s", _("Domains"));
        add(lines, PROVIDER_LINE_TEXT, "%s", text_get(&all));
    }
    text_free(&all);
}

static void add_docs(struct lines *lines, const struct provider *provider)
{
    if (provider->docs[0] != '\0')
        add(lines, PROVIDER_LINE_TITLE, "%s", _("Documents"));
    for (const char *at = provider->docs; *at != '\0';) {
        size_t length = strcspn(at, "\n");
        add(lines, PROVIDER_LINE_TEXT, "%.*s", (int)length, at);
        at += length + (at[length] != '\0');
    }
}

size_t provider_lines(const struct provider *provider, struct provider_line **lines)
{
    struct lines all = {0};

    add_ways(&all, provider, SIDE_RECEIVE);
    add_ways(&all, provider, SIDE_SEND);
    add_parts(&all, provider);
    add_enable(&all, provider);
    add_oauth(&all, &provider->oauth);
    add_notes(&all, provider);
    add_domains(&all, provider);
    add_docs(&all, provider);
    add(&all, PROVIDER_LINE_TITLE, "%s", _("Where this is from"));
    if (provider->own)
        add(&all, PROVIDER_LINE_SOURCE, "%s", _("your own folder"));
    add_source(&all, provider->certainty, provider->source);
    *lines = all.rows;
    return all.count;
}

void provider_lines_free(struct provider_line *lines, size_t count)
{
    for (size_t i = 0; i < count; i++)
        free(lines[i].text);
    free(lines);
}
