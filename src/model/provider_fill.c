/* A provider fills a server: which way is taken, host names from their templates, logins. */
#include "model/provider.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "base/utf8.h"
#include "model/narrow.h"
#include "model/preset.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#define DOMAIN "%EMAILDOMAIN%"

/* Ways --------------------------------------------------------------------------------------- */

const struct provider_way *provider_way_of(const struct provider *provider,
                                           const struct provider_wish *wish, enum side side)
{
    int chosen = side == SIDE_RECEIVE ? wish->receive_way : wish->send_way;

    if (chosen >= 0 && (size_t)chosen < provider->way_count && provider->ways[chosen].side == side)
        return &provider->ways[chosen];
    for (size_t i = 0; i < provider->way_count; i++) {
        const struct provider_way *way = &provider->ways[i];
        if (way->side == side && (side == SIDE_SEND || wish->protocol == NULL ||
                                  strcmp(way->protocol, wish->protocol) == 0))
            return way;
    }
    return NULL;
}

struct provider_wish provider_wish_of(const struct provider *provider, const struct record *server)
{
    struct provider_wish wish = {.receive_way = PROVIDER_ANY_WAY, .send_way = PROVIDER_ANY_WAY};

    for (size_t i = provider->way_count; i > 0; i--) {
        const struct provider_way *way = &provider->ways[i - 1];
        const struct transport_fields *is = transport_fields(RECORD_SERVER, way->side);
        if (!record_has_side(server, way->side) ||
            record_number(server, is->port, 0) != way->port ||
            !record_is(server, is->encryption, way->encryption))
            continue;
        if (way->side == SIDE_SEND)
            wish.send_way = (int)i - 1;
        else if (record_is(server, FIELD_RECEIVE_PROTOCOL, way->protocol))
            wish.receive_way = (int)i - 1;
    }
    if (record_has_side(server, SIDE_RECEIVE))
        wish.protocol = record_get(server, FIELD_RECEIVE_PROTOCOL);
    return wish;
}

/* "<NNN>" in the host; NULL: it is not there. */
static const char *find_part(const char *host, const struct provider_part *part)
{
    size_t length = strlen(part->name);

    for (const char *at = strchr(host, '<'); at != NULL; at = strchr(at + 1, '<'))
        if (strncmp(at + 1, part->name, length) == 0 && at[1 + length] == '>')
            return at;
    return NULL;
}

bool provider_asks(const struct provider *provider, const struct provider_wish *wish, size_t part)
{
    for (enum side side = SIDE_RECEIVE; side <= SIDE_SEND; side++) {
        const struct provider_way *way = provider_way_of(provider, wish, side);
        if (way != NULL && find_part(way->host, &provider->parts[part]) != NULL)
            return true;
    }
    return false;
}

bool provider_asks_address(const struct provider *provider, const struct provider_wish *wish)
{
    for (enum side side = SIDE_RECEIVE; side <= SIDE_SEND; side++) {
        const struct provider_way *way = provider_way_of(provider, wish, side);
        if (way != NULL && strstr(way->host, DOMAIN) != NULL)
            return true;
    }
    return false;
}

/* Parts -------------------------------------------------------------------------------------- */

enum { DIGITS_MAX = 20, LABEL_MAX = 63 };

const char *provider_part_example(const struct provider_part *part)
{
    if (strcmp(part->pattern, "digits") == 0)
        return "123";
    return strcmp(part->pattern, "host") == 0 ? "mail.example.jp" : "example";
}

/* Narrow, lower case, without blanks around; of a URL the host. */
static char *fold(const char *text)
{
    struct text out = {0};
    size_t length = strlen(text);
    int32_t rune;

    for (size_t at = 0, step; at < length; at += step) {
        char bytes[4];
        step = utf8_decode(text + at, length - at, &rune);
        if (rune == UTF8_BAD)
            rune = 0xfffd;
        rune = rune == 0x3000 ? ' ' : narrow_rune(rune);
        if (rune >= 'A' && rune <= 'Z')
            rune += 'a' - 'A';
        if (rune != ' ' || out.length > 0)
            text_add_n(&out, bytes, utf8_encode(rune, bytes));
    }
    while (out.length > 0 && out.bytes[out.length - 1] == ' ')
        text_cut(&out, out.length - 1);
    const char *scheme = strstr(text_get(&out), "://");
    const char *from = scheme != NULL ? scheme + 3 : text_get(&out);
    char *folded = mem_copy_n(from, scheme != NULL ? strcspn(from, "/") : strlen(from));
    text_free(&out);
    return folded;
}

/* Somebody typed the whole host, or its beginning, where only a part of it is asked for. */
static void take_part_of(const struct provider *provider, const struct provider_part *part,
                         char *value)
{
    for (size_t i = 0; i < provider->way_count; i++) {
        const char *host = provider->ways[i].host, *at = find_part(host, part);
        if (at == NULL || strchr(host, '%') != NULL || strchr(host, '<') != at ||
            strchr(at + 1, '<') != NULL)
            continue;
        size_t length = strlen(value), before = (size_t)(at - host);
        const char *behind = at + strlen(part->name) + 2;
        size_t after = strlen(behind);
        if (length > before + after && strncasecmp(value, host, before) == 0 &&
            strcasecmp(value + length - after, behind) == 0) {
            memmove(value, value + before, length - before - after);
            value[length - before - after] = '\0';
            return;
        }
    }
}

static bool is_digits(const char *value)
{
    size_t length = strlen(value);

    return length > 0 && length <= DIGITS_MAX && strspn(value, "0123456789") == length;
}

static bool is_label(const char *value)
{
    size_t length = strlen(value);

    return length > 0 && length <= LABEL_MAX && value[0] != '-' && value[length - 1] != '-' &&
           strspn(value, "abcdefghijklmnopqrstuvwxyz0123456789-_") == length;
}

static bool fits(const struct provider_part *part, const char *value, struct err *err)
{
    struct err why = {0};

    if (value[0] == '\0')
        return fail(err, ERR_INPUT, _("A value for <%s> is needed: %s"), part->name, part->ask);
    if (strcmp(part->pattern, "digits") == 0)
        return is_digits(value) ||
               fail(err, ERR_INPUT, _("<%s> takes digits alone, such as %s: %s"), part->name,
                    provider_part_example(part), part->ask);
    if (strcmp(part->pattern, "label") == 0)
        return is_label(value) ||
               fail(err, ERR_INPUT,
                    _("<%s> takes one part of a host name, letters, digits and hyphens, such as "
                      "%s: %s"),
                    part->name, provider_part_example(part), part->ask);
    return host_valid(value, &why, part->name) || fail(err, ERR_INPUT, "%s", why.text);
}

bool provider_part_value(const struct provider *provider, size_t part, const char *text,
                         char **value, struct err *err)
{
    char *folded = fold(text);

    take_part_of(provider, &provider->parts[part], folded);
    if (!fits(&provider->parts[part], folded, err)) {
        free(folded);
        return false;
    }
    *value = folded;
    return true;
}

/* Host names --------------------------------------------------------------------------------- */

static bool add_part(const struct provider *provider, const struct provider_wish *wish,
                     const char *name, size_t length, struct text *out, struct err *err)
{
    for (size_t i = 0; i < provider->part_count; i++) {
        const char *given = wish->parts != NULL ? wish->parts[i] : NULL;
        char *value;
        if (strlen(provider->parts[i].name) != length ||
            strncmp(provider->parts[i].name, name, length) != 0)
            continue;
        if (!provider_part_value(provider, i, given != NULL ? given : "", &value, err))
            return false;
        text_add(out, value);
        free(value);
        return true;
    }
    return fail(err, ERR_INPUT,
                _("The provider's data asks for <%.*s> and does not say what it is."), (int)length,
                name);
}

static bool add_domain(const struct provider_wish *wish, struct text *out, struct err *err)
{
    const char *at = wish->address != NULL ? strrchr(wish->address, '@') : NULL;

    if (at == NULL)
        return fail(err, ERR_INPUT,
                    _("The host names of this provider are made from the mail address: give one."));
    if (!address_valid(wish->address, err))
        return false;
    text_add(out, at + 1);
    return true;
}

/* The host of the way; the caller frees. NULL: *err. */
static char *host_of(const struct provider *provider, const struct provider_wish *wish,
                     const struct provider_way *way, struct err *err)
{
    struct text out = {0};
    bool done = true;

    for (const char *at = way->host; *at != '\0' && done;) {
        const char *end = *at == '<' ? strchr(at, '>') : NULL;
        if (end != NULL) {
            done = add_part(provider, wish, at + 1, (size_t)(end - at - 1), &out, err);
            at = end + 1;
        } else if (strncmp(at, DOMAIN, strlen(DOMAIN)) == 0) {
            done = add_domain(wish, &out, err);
            at += strlen(DOMAIN);
        } else {
            text_add_char(&out, *at++);
        }
    }
    done = done && host_valid(text_get(&out), err, _("The host name"));
    if (done)
        return text_take(&out);
    text_free(&out);
    return NULL;
}

char *provider_host(const struct provider *provider, const struct provider_way *way,
                    const char *address, struct err *err)
{
    const struct provider_wish wish = {.address = address};

    return host_of(provider, &wish, way, err);
}

/* Users and logins --------------------------------------------------------------------------- */

char *provider_user(const struct provider_way *way, const char *address)
{
    const char *at = address != NULL ? strrchr(address, '@') : NULL;

    if (strncmp(way->username, "text:", 5) == 0)
        return mem_copy(way->username + 5);
    if (at == NULL || at == address)
        return mem_copy("");
    if (strcmp(way->username, "address") == 0)
        return mem_copy(address);
    if (strcmp(way->username, "local-part") == 0)
        return mem_copy_n(address, (size_t)(at - address));
    if (strcmp(way->username, "local-part.domain") == 0)
        return mem_format("%.*s.%s", (int)(at - address), address, at + 1);
    return mem_copy("");
}

void provider_mechanism(const struct provider *provider, const struct provider_way *way, char *out,
                        size_t room)
{
    const char *first = way->mechanisms, *next = strchr(first, ' ');
    bool token = strncmp(first, "xoauth2", 7) == 0 || strncmp(first, "oauthbearer", 11) == 0;
    char word[32] = "";

    if (token && provider->oauth.preset[0] == '\0' && next != NULL)
        first = next + 1;
    size_t length = strcspn(first, " ");
    if (length < sizeof(word))
        memcpy(word, first, length);
    /* For sending every mechanism that takes a password will do. */
    if (way->side == SIDE_SEND && strcmp(word, "password") == 0)
        text_copy(word, sizeof(word), "auto");
    text_copy(out, room, word);
}

/* Filling ------------------------------------------------------------------------------------ */

static void set(struct record *server, enum field_id id, const char *value)
{
    record_set(server, id, value, ORIGIN_PRESET, NULL);
}

const char *provider_encryption(const struct provider_way *way)
{
    if (way->encryption[0] != '\0')
        return way->encryption;
    for (size_t i = 0; i < PRESET_COUNT; i++)
        if (presets[i].port == way->port && strcmp(presets[i].protocol, way->protocol) == 0)
            return presets[i].encryption;
    return "tls";
}

static void set_transport(struct record *server, const struct provider_way *way, const char *host)
{
    const struct transport_fields *to = transport_fields(RECORD_SERVER, way->side);
    char port[16];

    set(server, to->encryption, provider_encryption(way));
    set(server, to->host, host);
    snprintf(port, sizeof(port), "%d", way->port);
    set(server, to->port, port);
}

static void fill_receiving(const struct provider *provider, struct record *server,
                           const struct provider_way *way, const char *host)
{
    char login[32];

    set(server, FIELD_RECEIVE, "true");
    set(server, FIELD_RECEIVE_PROTOCOL, way->protocol);
    set_transport(server, way, host);
    provider_mechanism(provider, way, login, sizeof(login));
    if (login[0] != '\0')
        set(server, FIELD_RECEIVE_AUTH, login);
}

/* A user of its own: the same for everybody, or another form of the address than for receiving. */
static void fill_sender(struct record *server, const struct provider_way *way,
                        const struct provider_way *receiving, const char *address)
{
    bool fixed = strncmp(way->username, "text:", 5) == 0;
    bool differs = receiving != NULL && receiving->username[0] != '\0' &&
                   strcmp(receiving->username, way->username) != 0;
    char *user = provider_user(way, address);

    if (user[0] != '\0' && (fixed || differs)) {
        set(server, FIELD_SEND_CREDENTIALS, "separate");
        set(server, FIELD_SEND_USERNAME, user);
    }
    free(user);
}

static void fill_sending(const struct provider *provider, struct record *server,
                         const struct provider_way *way, const char *host)
{
    char login[32];

    provider_mechanism(provider, way, login, sizeof(login));
    set(server, FIELD_SEND, "true");
    set(server, FIELD_SEND_METHOD, strcmp(login, "none") == 0 ? "none" : "smtp-auth");
    set_transport(server, way, host);
    if (login[0] != '\0' && strcmp(login, "none") != 0)
        set(server, FIELD_SEND_MECHANISM, login);
}

/* What was proposed before gives way to what this provider says. */
static void forget_proposals(struct record *server)
{
    for (each_field(id, RECORD_SERVER))
        if (record_origin(server, id) < ORIGIN_USER)
            record_unset(server, id);
}

bool provider_fill(const struct provider *provider, const struct provider_wish *wish,
                   struct record *server, struct err *err)
{
    const struct provider_way *receiving = provider_way_of(provider, wish, SIDE_RECEIVE);
    const struct provider_way *sending = provider_way_of(provider, wish, SIDE_SEND);
    char *from = NULL, *to = NULL;
    bool done = (receiving == NULL || (from = host_of(provider, wish, receiving, err)) != NULL) &&
                (sending == NULL || (to = host_of(provider, wish, sending, err)) != NULL);

    if (done) {
        forget_proposals(server);
        set(server, FIELD_NAME, provider->name);
        set(server, FIELD_CODE, provider->id);
        set(server, FIELD_PROVIDER, provider->id);
        if (receiving != NULL)
            fill_receiving(provider, server, receiving, from);
        if (sending != NULL) {
            fill_sending(provider, server, sending, to);
            fill_sender(server, sending, receiving, wish->address);
        }
    }
    free(from);
    free(to);
    return done;
}
