/* The usual transports. */
#include "model/preset.h"

#include "base/i18n.h"

#include <stdio.h>
#include <string.h>

const struct preset presets[PRESET_COUNT] = {
    {"pop3", "tls", 995, N_("POP3 over TLS"), false, NULL},
    {"pop3", "starttls", 110, N_("POP3 with STARTTLS"), false, NULL},
    {"pop3", "none", 110, N_("POP3, no encryption"), false,
     N_("The password and the mail cross the network in clear text.")},
    {"imap4", "tls", 993, N_("IMAP4 over TLS"), false, NULL},
    {"imap4", "starttls", 143, N_("IMAP4 with STARTTLS"), false, NULL},
    {"imap4", "none", 143, N_("IMAP4, no encryption"), false,
     N_("The password and the mail cross the network in clear text.")},
    {"smtp", "tls", 465, N_("SMTP over TLS"), true, NULL},
    {"smtp", "starttls", 587, N_("SMTP with STARTTLS, submission"), true, NULL},
    {"smtp", "starttls", 25, N_("SMTP with STARTTLS"), false,
     N_("Many networks block port 25 on the way out (OP25B).")},
    {"smtp", "none", 587, N_("SMTP, no encryption, submission"), true,
     N_("The password and the mail cross the network in clear text.")},
    {"smtp", "none", 25, N_("SMTP, no encryption"), false,
     N_("The mail crosses the network in clear text, and many networks block port 25.")},
};

static const char *protocol_of(const struct server *server, enum side side)
{
    return side == SIDE_SEND ? "smtp" : server_get(server, FIELD_RECEIVE_PROTOCOL);
}

static bool same(const char *a, const char *b)
{
    return strcmp(a, b) == 0;
}

size_t presets_for(const struct server *server, enum side side, size_t out[PRESET_COUNT])
{
    const char *protocol = protocol_of(server, side);
    size_t count = 0;

    for (size_t i = 0; i < PRESET_COUNT; i++)
        if (same(presets[i].protocol, protocol))
            out[count++] = i;
    return count;
}

size_t preset_of(const struct server *server, enum side side)
{
    enum field_id port = field_on_side(FIELD_RECEIVE_PORT, side);
    enum field_id encryption = field_on_side(FIELD_RECEIVE_ENCRYPTION, side);
    const char *protocol = protocol_of(server, side);

    for (size_t i = 0; i < PRESET_COUNT; i++)
        if (same(presets[i].protocol, protocol) &&
            same(presets[i].encryption, server_get(server, encryption)) &&
            presets[i].port == server_number(server, port, 0))
            return i;
    return PRESET_COUNT;
}

void preset_choose(struct server *server, enum side side, size_t preset)
{
    char port[16];

    if (preset >= PRESET_COUNT)
        return;
    snprintf(port, sizeof(port), "%d", presets[preset].port);
    server_set(server, field_on_side(FIELD_RECEIVE_ENCRYPTION, side), presets[preset].encryption,
               ORIGIN_USER, NULL);
    server_set(server, field_on_side(FIELD_RECEIVE_PORT, side), port, ORIGIN_USER, NULL);
}

int preset_port_for(const struct server *server, enum side side, const char *encryption)
{
    const char *protocol = protocol_of(server, side);
    bool logs_in = server_is(server, FIELD_SEND_METHOD, "smtp-auth");

    for (size_t i = 0; i < PRESET_COUNT; i++) {
        /* In clear text the port tells submission, with a login, from relaying, without. */
        bool relay = side == SIDE_SEND && same("none", encryption);

        if (same(presets[i].protocol, protocol) && same(presets[i].encryption, encryption) &&
            (!relay || presets[i].with_auth == logs_in))
            return presets[i].port;
    }
    return 0;
}

int preset_port(const struct server *server, enum side side)
{
    return preset_port_for(server, side,
                           server_get(server, field_on_side(FIELD_RECEIVE_ENCRYPTION, side)));
}
