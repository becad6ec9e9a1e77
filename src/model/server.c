/* What is said of mail servers alone. */
#include "model/server.h"

#include "base/i18n.h"
#include "base/text.h"

#include <string.h>

const char *server_protocol(const struct record *server, enum side side)
{
    if (side == SIDE_SEND)
        return "SMTP";
    return record_is(server, FIELD_RECEIVE_PROTOCOL, "imap4") ? "IMAP4" : "POP3";
}

/* Ports stand below each other. */
static const char *padded_protocol(const struct record *server)
{
    return record_is(server, FIELD_RECEIVE_PROTOCOL, "imap4") ? "IMAP4 " : "POP3  ";
}

void server_side_text(const struct record *server, enum side side, char *out, size_t room)
{
    bool receives = side == SIDE_RECEIVE;
    enum field_id encryption = receives ? FIELD_RECEIVE_ENCRYPTION : FIELD_SEND_ENCRYPTION;
    enum field_id port = receives ? FIELD_RECEIVE_PORT : FIELD_SEND_PORT;
    enum field_id verify = receives ? FIELD_RECEIVE_VERIFY : FIELD_SEND_VERIFY;
    const char *login = "";

    if (!record_has_side(server, side)) {
        text_copy(out, room, "-");
        return;
    }
    if (receives && record_is(server, FIELD_RECEIVE_AUTH, "apop"))
        login = " APOP";
    if (!receives && record_is(server, FIELD_SEND_METHOD, "pop-before-smtp"))
        login = " POP>SMTP";
    bool unverified = record_applies(server, verify) && record_is(server, verify, "none");
    const char *how = record_is(server, encryption, "none")
                          ? _("none")
                          : _(field_choice(encryption, record_get(server, encryption))->label);
    /* Asked for every server of every picture: snprintf() takes four times as long. */
    const char *parts[] = {receives ? padded_protocol(server) : "",
                           record_get(server, port),
                           " ",
                           how,
                           unverified ? " " : "",
                           unverified ? _("unverified") : "",
                           login};
    for (size_t i = 0, at = 0; i < sizeof(parts) / sizeof(parts[0]) && at < room; i++) {
        text_copy(out + at, room - at, parts[i]);
        at += strlen(out + at);
    }
}

/* Where the telling part begins: behind the @ of an address, behind pop. or the like. */
static const char *telling_part(const char *from)
{
    static const char *const services[] = {"pop.", "pop3.", "imap.", "smtp.", "mail.", "mx."};
    const char *at = strrchr(from, '@');

    if (at != NULL && at[1] != '\0')
        from = at + 1;
    for (size_t i = 0; i < sizeof(services) / sizeof(services[0]); i++) {
        size_t length = strlen(services[i]);
        if (strncmp(from, services[i], length) == 0 && strchr(from + length, '.') != NULL)
            return from + length;
    }
    return from;
}

void server_propose_code(const char *from, char *out, size_t room)
{
    size_t limit = room > 65 ? 64 : room - 1, length = 0;
    char code[65] = "";

    for (const char *c = telling_part(from); *c != '\0' && length < limit; c++) {
        char kept = text_lower_byte(*c);
        bool word = (kept >= 'a' && kept <= 'z') || (kept >= '0' && kept <= '9');

        if (kept == ' ')
            kept = '-';
        if (!word && (strchr("._-", kept) == NULL || length == 0))
            continue; /* other scripts, and signs at the beginning */
        if (!word && strchr("._-", code[length - 1]) != NULL)
            continue; /* one sign is enough */
        code[length++] = kept;
    }
    while (length > 0 && strchr("._-", code[length - 1]) != NULL)
        length--;
    code[length] = '\0';
    text_copy(out, room, length > 0 ? code : "server");
}

static enum field_id mechanism_of(enum side side)
{
    return side == SIDE_SEND ? FIELD_SEND_MECHANISM : FIELD_RECEIVE_AUTH;
}

static bool automatic_wants_token(const struct record *server, enum side side)
{
    enum field_id other = mechanism_of(side == SIDE_SEND ? SIDE_RECEIVE : SIDE_SEND);

    if (record_is(server, FIELD_OAUTH_SERVER, ""))
        return false;
    if (record_applies(server, FIELD_SEND_SECRET))
        return side == SIDE_RECEIVE || !server_wants_token(server, SIDE_RECEIVE);
    return !record_applies(server, other) ||
           field_one_of("auto|xoauth2|oauthbearer", record_get(server, other));
}

bool server_wants_token(const struct record *server, enum side side)
{
    enum field_id id = mechanism_of(side);

    if (!record_applies(server, id))
        return false;
    return record_is(server, id, "auto")
               ? automatic_wants_token(server, side)
               : field_one_of("xoauth2|oauthbearer", record_get(server, id));
}

bool server_sends_separately(const struct record *server)
{
    bool both_log_in =
        record_applies(server, FIELD_RECEIVE_AUTH) && record_applies(server, FIELD_SEND_MECHANISM);

    return record_applies(server, FIELD_SEND_SECRET) ||
           (both_log_in &&
            server_wants_token(server, SIDE_RECEIVE) != server_wants_token(server, SIDE_SEND));
}
