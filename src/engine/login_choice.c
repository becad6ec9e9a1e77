/* login_choice.c - which way to log in: what the settings want, what the server offers, and what
 * the connection makes safe. What is not offered is told apart from what will be refused. */
#include "engine/login_private.h"

#include <string.h>

const struct method_row methods[METHOD_COUNT] = {
    [METHOD_USER] = {"password", NULL, MECHANISM_NONE, true}, /* the protocol knows its name */
    [METHOD_APOP] = {"apop", "APOP", MECHANISM_NONE, false},
    [METHOD_SCRAM_SHA_256] = {"scram-sha-256", "SCRAM-SHA-256", MECHANISM_SCRAM_SHA_256, false},
    [METHOD_SCRAM_SHA_1] = {"scram-sha-1", "SCRAM-SHA-1", MECHANISM_SCRAM_SHA_1, false},
    [METHOD_DIGEST_MD5] = {"digest-md5", "DIGEST-MD5", MECHANISM_DIGEST_MD5, false},
    [METHOD_CRAM_MD5] = {"cram-md5", "CRAM-MD5", MECHANISM_CRAM_MD5, false},
    [METHOD_PLAIN] = {"plain", "PLAIN", MECHANISM_PLAIN, true},
    [METHOD_LOGIN] = {"login", "LOGIN", MECHANISM_LOGIN, true},
    [METHOD_XOAUTH2] = {"xoauth2", "XOAUTH2", MECHANISM_XOAUTH2, true},
    [METHOD_OAUTHBEARER] = {"oauthbearer", "OAUTHBEARER", MECHANISM_OAUTHBEARER, true},
    [METHOD_NTLM] = {"ntlm", "NTLM", MECHANISM_NTLM, false},
};

/* "auto", ended by METHOD_NONE. SCRAM hides the password and proves the server too. DIGEST-MD5 is
 * given up by its own authors because implementations do not understand each other (RFC 6331): a
 * right password may be refused, so that inside TLS, where nothing is to be hidden, it comes after
 * everything that is sure to work. NTLM is last wherever the password is safe without it. */
static const enum method with_password[2][METHOD_COUNT] = {
    [false] = {METHOD_SCRAM_SHA_256, METHOD_SCRAM_SHA_1, METHOD_CRAM_MD5, METHOD_DIGEST_MD5,
               METHOD_APOP, METHOD_NTLM, METHOD_USER, METHOD_PLAIN, METHOD_LOGIN, METHOD_NONE},
    [true] = {METHOD_SCRAM_SHA_256, METHOD_SCRAM_SHA_1, METHOD_CRAM_MD5, METHOD_PLAIN, METHOD_LOGIN,
              METHOD_USER, METHOD_APOP, METHOD_DIGEST_MD5, METHOD_NTLM, METHOD_NONE},
};

/* It goes over TLS alone (RFC 6750, 5.3). */
static const enum method with_token[] = {METHOD_OAUTHBEARER, METHOD_XOAUTH2, METHOD_NONE};

static const char *wish(const struct dialogue *d)
{
    return record_get(d->plan->server,
                      d->side == SIDE_SEND ? FIELD_SEND_MECHANISM : FIELD_RECEIVE_AUTH);
}

/* METHOD_NONE: automatic. */
static enum method wished(const struct dialogue *d)
{
    for (enum method m = 0; m < METHOD_COUNT; m++)
        if (strcmp(wish(d), methods[m].setting) == 0)
            return m;
    return METHOD_NONE;
}

bool login_is_automatic(const struct dialogue *d)
{
    return wished(d) == METHOD_NONE;
}

/* TLS could still come: what is not offered now may be offered inside it. */
static bool tls_would_help(const struct dialogue *d)
{
    return !d->secured && d->offers.starttls;
}

/* A server that lists CAPA without any login at all has forgotten USER: it is tried. One that
 * lists other ways, or STLS first, means what it says. */
static bool user_offered(const struct dialogue *d)
{
    const struct offers *o = &d->offers;
    if (!d->protocol->password_name || o->login_disabled)
        return false;
    return !o->known || o->user || (o->mechanisms.length == 0 && !tls_would_help(d));
}

static bool offered(const struct dialogue *d, enum method method, bool forced)
{
    if (method == METHOD_USER)
        return user_offered(d);
    if (method == METHOD_APOP)
        return d->challenge[0] != '\0';
    if (!d->offers.known)
        return forced && d->side == SIDE_RECEIVE; /* no CAPA: it may know AUTH all the same */
    return d->offers.mechanism_set & (1u << methods[method].mechanism);
}

static enum method first_of(const struct dialogue *d, const enum method *list)
{
    for (; *list != METHOD_NONE; list++) {
        enum mechanism mechanism = methods[*list].mechanism;
        if (offered(d, *list, false) &&
            (mechanism == MECHANISM_NONE || mechanism_available(mechanism)))
            return *list;
    }
    return METHOD_NONE;
}

static bool has_token(const struct dialogue *d)
{
    return server_wants_token(d->plan->server, d->side);
}

/* A token is not tried as a password nor a password as a token, whatever the server offers; and in
 * the open a token is not sent at all. */
enum method login_choose(const struct dialogue *d)
{
    enum method wanted = wished(d);
    if (wanted != METHOD_NONE)
        return offered(d, wanted, true) ? wanted : METHOD_NONE;
    if (!has_token(d))
        return first_of(d, with_password[d->secured]);
    return d->secured ? first_of(d, with_token) : METHOD_NONE;
}

/* A server that takes the password in clear by one way does not keep another back for TLS. */
static bool takes_clear_text(const struct dialogue *d)
{
    for (enum method m = 0; m < METHOD_COUNT; m++)
        if (methods[m].clear_text && offered(d, m, false))
            return true;
    return false;
}

static bool wish_is_clear_text(const struct dialogue *d)
{
    enum method wanted = wished(d);
    return wanted == METHOD_NONE || methods[wanted].clear_text;
}

/* Programs get in with an access token alone, and the settings have none. */
static bool takes_tokens_alone(const struct dialogue *d)
{
    enum method wanted = wished(d);
    bool token = wanted != METHOD_NONE && methods[wanted].mechanism != MECHANISM_NONE &&
                 mechanisms[methods[wanted].mechanism].token;
    bool any = false;
    for (enum mechanism m = 0; m < MECHANISM_COUNT; m++) {
        bool here = d->offers.mechanism_set & (1u << m);
        if (here && !mechanisms[m].token)
            return false;
        any |= here;
    }
    return any && !token && !user_offered(d);
}

enum finding_id login_why_not(const struct dialogue *d)
{
    if (wished(d) == METHOD_APOP)
        return d->odd_challenge ? FINDING_APOP_BAD_CHALLENGE : FINDING_APOP_NOT_OFFERED;
    bool kept_back =
        wish_is_clear_text(d) ? !takes_clear_text(d) : d->offers.mechanisms.length == 0;
    bool forbidden = !d->secured && d->offers.login_disabled;
    if (kept_back && (forbidden || tls_would_help(d)))
        return FINDING_AUTH_NEEDS_TLS;
    if (d->side == SIDE_SEND && d->offers.mechanisms.length == 0)
        return FINDING_AUTH_NOT_OFFERED;
    if (takes_tokens_alone(d) && !*record_get(d->plan->server, FIELD_OAUTH_SERVER))
        return FINDING_OAUTH_ONLY;
    if (login_is_automatic(d) && !d->secured)
        return FINDING_NO_SAFE_MECHANISM;
    return FINDING_MECHANISM_NOT_OFFERED;
}

const char *login_method_name(const struct dialogue *d)
{
    enum method method = d->method == METHOD_NONE ? wished(d) : d->method;
    if (method == METHOD_NONE && has_token(d))
        return "OAUTHBEARER, XOAUTH2";
    if (method == METHOD_NONE)
        return "SCRAM, CRAM-MD5, PLAIN, LOGIN";
    return method == METHOD_USER ? d->protocol->password_name : methods[method].name;
}
