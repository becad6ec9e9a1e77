/* model/preset.h - the usual transports: choosing one sets encryption and port (RFC 8314: TLS
 * first). One table; `probe`, the wizard and the default ports read it. */
#ifndef MAILSETUP_MODEL_PRESET_H
#define MAILSETUP_MODEL_PRESET_H

#include "model/server.h"

struct preset {
    const char *protocol;   /* "pop3", "imap4", "smtp" */
    const char *encryption; /* "tls", "starttls", "none" */
    int port;
    const char *label;  /* N_(): "POP3 over TLS" */
    bool with_auth;     /* SMTP: the one to propose when the client logs in */
    const char *remark; /* N_(): said beside it, or NULL */
};

enum { PRESET_COUNT = 11 };
extern const struct preset presets[PRESET_COUNT];

/* The presets for a side of server in the order of the table: indices into presets[]. */
size_t presets_for(const struct record *server, enum side side, size_t out[PRESET_COUNT]);
/* The preset that equals the side's encryption and port; PRESET_COUNT: another port. */
size_t preset_of(const struct record *server, enum side side);
/* Sets encryption and port of the side as chosen by the user. */
void preset_choose(struct record *server, enum side side, size_t preset);
/* The port proposed for the side's protocol, encryption and login. */
int preset_port(const struct record *server, enum side side);
/* The same, if the encryption were this one. */
int preset_port_for(const struct record *server, enum side side, const char *encryption);

#endif
