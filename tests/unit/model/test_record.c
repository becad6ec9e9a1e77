/* Accounts, OAuth servers and the notification: as records, in a registry, as servers to check. */
#include "base/text.h"
#include "model/account.h"
#include "model/merge.h"
#include "model/plan.h"
#include "model/server.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* "of verb code path=value path=value ...": one wish. NULL: it was taken; else why not. */
static const char *wish(struct registry *registry, const char *words)
{
    static struct err err;
    static const char *const verbs[] = {"add", "set", "remove", "remove-all", "move", "copy"};
    char text[512], *rest = text, *word;
    const char *codes[4];
    struct assignment assignments[8];
    struct registry_edit edit = {.codes = codes, .assignments = assignments};

    snprintf(text, sizeof(text), "%s", words);
    word = strsep(&rest, " ");
    while (strcmp(record_kinds[edit.of].name, word) != 0)
        edit.of++;
    word = strsep(&rest, " ");
    while (strcmp(verbs[edit.kind], word) != 0)
        edit.kind++;
    while (rest != NULL) {
        word = strsep(&rest, " ");
        char *value = strchr(word, '=');
        if (value == NULL) {
            codes[edit.code_count++] = word;
        } else {
            *value = '\0';
            assignments[edit.assignment_count++] = (struct assignment){word, value + 1};
        }
    }
    edit.oauth_preset = strstr(words, "with-preset") != NULL ? "microsoft365" : NULL;
    err = (struct err){0};
    return registry_apply(registry, &edit, &err) ? NULL : err.text;
}

static void wished(struct registry *registry, const char *words)
{
    const char *why = wish(registry, words);

    if (why != NULL)
        fail_msg("%s: %s", words, why);
}

static struct registry *office(void)
{
    struct registry *registry = registry_new();

    wished(registry, "server add head receive.host=pop.example.jp send.host=smtp.example.jp");
    wished(registry, "server add branch receive.host=pop.b.jp receive.protocol=imap4");
    wished(registry, "oauth-server add m365 preset=microsoft365 tenant=example.onmicrosoft.com");
    wished(registry, "account add address=taro@example.jp server_code=head owner=Taro");
    wished(registry, "account add address=hanako@example.jp server_id=1");
    return registry;
}

static const struct {
    const char *words, *says; /* NULL: taken */
} wishes[] = {
    {"account add address=jiro@example.jp server_code=HEAD", NULL},
    {"account add address=jiro@example.jp", "server_id"},
    {"account add server_code=head", "required"},
    {"account add address=jiro@example.jp server_code=gone", "gone"},
    {"account add address=jiro@example.jp server_id=77", "77"},
    {"account add address=jiro@example.jp server_id=x", "server_id"},
    {"account add address=jiro@example.jp server_code=head colour=red", "colour"},
    {"account add address=j@example.jp receive.source=own receive.host=pop3.x.jp "
     "send.source=own send.host=smtp.x.jp",
     NULL},
    {"account add address=j@example.jp receive.enabled=no send.source=own send.host=smtp.x.jp",
     NULL},
    {"account add address=j@example.jp server_code=head receive.source=own", "receive.host"},
    {"account add address=j@example.jp server_code=head receive.source=own receive.host=x "
     "receive.protocol=imap4 auth=apop",
     "auth"},
    {"account set 1 display_name=T", NULL},
    {"account set #2 display_name=H", NULL},
    {"account set taro@example.jp receive.leave_on_server.days=7", NULL},
    {"account set nobody@example.jp owner=N", "nobody@example.jp"},
    {"account set 3 owner=N", "3"},
    {"account set 1 server_code=null receive.enabled=false", "server_id"},
    {"account remove 1 2", NULL},
    {"account remove 1 taro@example.jp", "twice"},
    {"account copy 1 address=taro2@example.jp", NULL},
    {"account set 1 auth=xoauth2 oauth_server=M365", NULL},
    {"account set 1 auth=xoauth2 oauth_server=none-such", "none-such"},
    {"server set head receive.auth=xoauth2", "oauth_server"},
    {"server set head receive.auth=xoauth2 oauth_server=m365", NULL},
    {"server set head oauth_server=nowhere", "nowhere"},
    {"server set head provider=gmail", "provider"},
    {"oauth-server add g preset=google", NULL},
    {"oauth-server add g preset=google flow=device", "flow"},
    {"oauth-server add o", "token_endpoint"},
    {"oauth-server add o token_endpoint=https://login.example.jp/token", NULL},
    {"oauth-server add M365 preset=google", "taken"},
    {"notification set enabled=yes server_code=head address=notice@example.jp", NULL},
    {"notification set enabled=yes address=notice@example.jp", "server_id"},
    {"notification set enabled=yes server_code=branch address=notice@example.jp", "sending side"},
    {"notification set enabled=yes server_id=2 address=notice@example.jp", "sending side"},
    {"notification set sender=user", NULL},
    {"notification set", "address"},
    {"notification set sender=user administrators=a@x.jp,b@x.jp", NULL},
    {"notification set sender=user administrators=a", "administrators"},
    {"notification set sender=organisation", "organisation_address"},
};

static void wishes_whole_or_not_at_all(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(wishes) / sizeof(wishes[0]); i++) {
        struct registry *registry = office(), *before = registry_copy(registry);
        struct text difference = {0};
        const char *why;

        why = wish(registry, wishes[i].words);
        if ((why == NULL) != (wishes[i].says == NULL))
            fail_msg("%s: %s", wishes[i].words, why);
        if (why != NULL && strstr(why, wishes[i].says) == NULL)
            fail_msg("%s says: %s", wishes[i].words, why);
        assert_int_equal(registry_difference(before, registry, 9, &difference) > 0, why == NULL);
        text_free(&difference);
        registry_free(before);
        registry_free(registry);
    }
}

static void a_preset_brings_its_endpoints(void **state)
{
    (void)state;
    struct registry *registry = office();
    const struct record *m365 = registry_at(registry, RECORD_OAUTH_SERVER, 0);

    assert_string_equal(record_get(m365, FIELD_OAUTH_NAME), "Microsoft 365");
    assert_string_equal(record_get(m365, FIELD_OAUTH_FLOW), "device");
    assert_non_null(strstr(record_get(m365, FIELD_OAUTH_DEVICE), "devicecode"));
    wished(registry, "oauth-server set m365 token_endpoint=https://proxy.example.jp/token");
    wished(registry, "oauth-server set m365 preset=google");
    m365 = registry_at(registry, RECORD_OAUTH_SERVER, 0);
    assert_string_equal(record_get(m365, FIELD_OAUTH_TOKEN_ENDPOINT),
                        "https://proxy.example.jp/token"); /* what was typed stays */
    assert_string_equal(record_get(m365, FIELD_OAUTH_FLOW), "authorization-code");
    assert_string_equal(record_get(m365, FIELD_OAUTH_DEVICE), "");
    registry_free(registry);
}

static void an_oauth_server_is_made_where_one_is_needed(void **state)
{
    (void)state;
    struct registry *registry = registry_new();
    const char *add = "server add with-preset receive.host=x receive.auth=xoauth2";
    const struct record *server;

    wished(registry, add);
    server = registry_at(registry, RECORD_SERVER, 0);
    assert_string_equal(record_get(server, FIELD_OAUTH_SERVER), "microsoft365");
    assert_int_equal(registry_count(registry, RECORD_OAUTH_SERVER), 1);
    assert_non_null(wish(registry, add)); /* the code is taken: nothing is made */
    wished(registry, "server add with-preset-2 receive.host=x receive.auth=oauthbearer");
    assert_int_equal(registry_count(registry, RECORD_OAUTH_SERVER), 1);
    registry_free(registry);
    registry = registry_new();
    assert_non_null(wish(registry, "server add with-preset receive.auth=xoauth2"));
    assert_int_equal(registry_count(registry, RECORD_OAUTH_SERVER), 0);
    registry_free(registry);
}

static void there_is_one_notification(void **state)
{
    (void)state;
    struct registry *registry = registry_new();

    wished(registry, "notification set sender=user");
    wished(registry, "notification set administrators=a@x.jp");
    assert_int_equal(registry_count(registry, RECORD_NOTIFICATION), 1);
    assert_non_null(wish(registry, "notification add another sender=user"));
    registry_free(registry);
}

static void a_new_code_is_followed(void **state)
{
    (void)state;
    struct registry *registry = office();

    wished(registry, "server set head receive.auth=xoauth2 oauth_server=m365");
    wished(registry, "account set 2 auth=xoauth2 oauth_server=m365");
    wished(registry, "oauth-server set m365 code=microsoft");
    assert_true(
        record_is(registry_at(registry, RECORD_SERVER, 0), FIELD_OAUTH_SERVER, "microsoft"));
    assert_true(record_is(registry_at(registry, RECORD_ACCOUNT, 1), FIELD_ACCOUNT_OAUTH_SERVER,
                          "microsoft"));
    registry_free(registry);
}

static void deleting_a_server_keeps_its_accounts(void **state)
{
    (void)state;
    struct registry *registry = office();
    struct err err = {0};

    assert_int_equal(registry_accounts_of(registry, 1), 2);
    assert_int_equal(registry_accounts_of(registry, 2), 0);
    wished(registry, "server remove head");
    assert_int_equal(registry_count(registry, RECORD_ACCOUNT), 2);
    assert_int_equal(registry_accounts_of(registry, 1), 2);
    assert_true(account_is_orphan(registry, registry_at(registry, RECORD_ACCOUNT, 0)));
    assert_null(account_as_server(registry, registry_at(registry, RECORD_ACCOUNT, 0), &err));
    assert_non_null(strstr(err.text, "taro@example.jp"));
    wished(registry, "account set 1 owner=T"); /* a mark, not a lock */
    wished(registry, "server add new receive.host=x send.host=y");
    wished(registry, "account set 1 server_code=new");
    assert_false(account_is_orphan(registry, registry_at(registry, RECORD_ACCOUNT, 0)));
    assert_int_equal(registry_accounts_of(registry, 1), 1);
    registry_free(registry);
}

/* The account's settings, then what the server of its check has. */
static const struct {
    const char *set;
    enum field_id id;
    const char *value;
} effective[] = {
    {"owner=T", FIELD_RECEIVE_HOST, "pop.example.jp"},
    {"owner=T", FIELD_RECEIVE_AUTH, "password"},
    {"auth=apop", FIELD_RECEIVE_AUTH, "apop"},
    {"auth=xoauth2", FIELD_RECEIVE_AUTH, "xoauth2"},
    {"auth=xoauth2", FIELD_SEND_MECHANISM, "xoauth2"},
    {"auth=xoauth2 oauth_server=m365", FIELD_OAUTH_SERVER, "m365"},
    {"receive.enabled=no", FIELD_RECEIVE, "false"},
    {"receive.enabled=no", FIELD_SEND, "true"},
    {"receive.source=own receive.host=h.jp", FIELD_RECEIVE_HOST, "h.jp"},
    {"receive.source=own receive.host=h.jp receive.encryption=none", FIELD_RECEIVE_PORT, "110"},
    {"receive.source=own receive.host=h.jp receive.protocol=imap4", FIELD_RECEIVE_PORT, "993"},
    {"receive.source=own receive.host=h.jp receive.port=1995", FIELD_RECEIVE_PORT, "1995"},
    {"receive.source=own receive.host=h.jp receive.timeout_seconds=7", FIELD_RECEIVE_TIMEOUT, "7"},
    {"receive.source=own receive.host=h.jp", FIELD_SEND_HOST, "smtp.example.jp"},
    {"receive.source=own receive.host=h.jp receive.trust.verify=none", FIELD_RECEIVE_VERIFY,
     "none"},
    {"send.source=own send.host=s.jp send.auth.method=none", FIELD_SEND_METHOD, "none"},
    {"send.source=own send.host=s.jp send.encryption=starttls", FIELD_SEND_PORT, "587"},
    {"send_username=relay", FIELD_SEND_USERNAME, "relay"},
    {"send_username=relay send_secret=env:RELAY", FIELD_SEND_SECRET, "env:RELAY"},
    {"send_username=relay secret=env:TARO", FIELD_SEND_SECRET, "env:TARO"},
    {"receive.leave_on_server.keep=no", FIELD_RECEIVE_KEEP, "false"},
    {"receive.leave_on_server.days=3", FIELD_RECEIVE_KEEP_DAYS, "3"},
};

static void an_account_is_checked_as_a_server(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(effective) / sizeof(effective[0]); i++) {
        struct registry *registry = office();
        struct err err = {0};
        char words[256];
        struct record *server;

        snprintf(words, sizeof(words), "account set 1 %s", effective[i].set);
        wished(registry, words);
        server = account_as_server(registry, registry_at(registry, RECORD_ACCOUNT, 0), &err);
        assert_non_null(server);
        if (!record_is(server, effective[i].id, effective[i].value))
            fail_msg("%s: %s is %s", effective[i].set, fields[effective[i].id].path,
                     record_get(server, effective[i].id));
        record_free(server);
        registry_free(registry);
    }
}

/* Individual settings take nothing over from the shared side: no pin, no proxy, no login. */
static void an_individual_side_is_as_new(void **state)
{
    (void)state;
    struct registry *registry = office();
    struct err err = {0};
    struct record *server;

    wished(registry, "server set head receive.auth=cram-md5 receive.trust.verify=none "
                     "receive.proxy=http://proxy:80 receive.family=ipv4");
    wished(registry, "account set 1 receive.source=own receive.host=h.jp");
    server = account_as_server(registry, registry_at(registry, RECORD_ACCOUNT, 0), &err);
    assert_string_equal(record_get(server, FIELD_RECEIVE_AUTH), "password");
    assert_string_equal(record_get(server, FIELD_RECEIVE_VERIFY), "full");
    assert_string_equal(record_get(server, FIELD_RECEIVE_PROXY), "");
    assert_string_equal(record_get(server, FIELD_RECEIVE_FAMILY), "auto");
    record_free(server);
    registry_free(registry);
}

static void secrets_are_referred_to(void **state)
{
    (void)state;
    struct registry *registry = office();
    struct check_plan *plan;

    wished(registry, "oauth-server set m365 token=env:TOKEN");
    wished(registry, "server set head receive.auth=xoauth2 oauth_server=m365 "
                     "send.auth.credentials=separate send.auth.username=relay "
                     "send.auth.secret=env:RELAY");
    plan = check_plan_new(registry_at(registry, RECORD_SERVER, 0));
    check_plan_refer(plan, registry);
    assert_string_equal(check_plan_fetches(plan, SIDE_RECEIVE), "env:TOKEN");
    assert_string_equal(check_plan_fetches(plan, SIDE_SEND), "env:RELAY");
    plan->password = secret_new("x", 1);
    assert_null(check_plan_fetches(plan, SIDE_RECEIVE));
    plan->login = false;
    assert_null(check_plan_fetches(plan, SIDE_SEND));
    check_plan_free(plan);

    plan = check_plan_new(registry_at(registry, RECORD_SERVER, 1));
    check_plan_refer(plan, registry);
    assert_null(check_plan_fetches(plan, SIDE_RECEIVE));
    assert_null(check_plan_fetches(plan, SIDE_SEND));
    check_plan_free(plan);
    registry_free(registry);
}

/* One side takes a token and the other a password. */
static void a_mixed_login_has_two_references(void **state)
{
    (void)state;
    struct registry *registry = office();
    struct err err = {0};
    struct check_plan *plan;

    wished(registry, "oauth-server set m365 token=env:TOKEN");
    wished(registry, "account set 1 secret=env:MAILBOX");
    wished(registry, "server set head receive.auth=password send.auth.mechanism=xoauth2 "
                     "oauth_server=m365");
    plan = check_plan_of(registry, registry_at(registry, RECORD_ACCOUNT, 0), &err);
    check_plan_refer(plan, registry);
    assert_string_equal(check_plan_fetches(plan, SIDE_RECEIVE), "env:MAILBOX");
    assert_string_equal(check_plan_fetches(plan, SIDE_SEND), "env:TOKEN");
    plan->receive = false; /* the mailbox's password still opens the mailbox alone */
    assert_null(check_plan_fetches(plan, SIDE_RECEIVE));
    assert_false(check_plan_needs(plan, SIDE_RECEIVE));
    assert_true(check_plan_needs(plan, SIDE_SEND));
    check_plan_free(plan);

    wished(registry, "server set head receive.auth=xoauth2 send.auth.mechanism=plain");
    plan = check_plan_of(registry, registry_at(registry, RECORD_SERVER, 0), &err);
    check_plan_refer(plan, registry);
    assert_string_equal(check_plan_fetches(plan, SIDE_RECEIVE), "env:TOKEN");
    assert_null(check_plan_fetches(plan, SIDE_SEND));
    assert_true(check_plan_needs(plan, SIDE_SEND)); /* people are asked */
    check_plan_free(plan);
    registry_free(registry);
}

static void two_sessions_merge_every_kind(void **state)
{
    (void)state;
    struct registry *base = office(), *ours = registry_copy(base), *theirs = registry_copy(base);
    struct registry *merged;
    struct text conflicts = {0}, difference = {0};

    wished(ours, "account set 1 owner=Ours");
    wished(ours, "account add address=ours@example.jp server_code=head");
    wished(ours, "notification set sender=user");
    wished(theirs, "account set 1 display_name=Theirs");
    wished(theirs, "account add address=theirs@example.jp server_code=head");
    wished(theirs, "account remove 2");
    wished(theirs, "oauth-server add g preset=google");
    merged = registry_merge(base, ours, theirs, &conflicts);
    registry_difference(base, merged, 20, &difference);
    assert_string_equal(text_get(&conflicts), "");
    assert_string_equal(text_get(&difference), "account taro@example.jp: owner Taro -> Ours\n"
                                               "account taro@example.jp: display_name (not set) -> "
                                               "Theirs\n"
                                               "- account hanako@example.jp\n"
                                               "+ account theirs@example.jp\n"
                                               "+ account ours@example.jp\n"
                                               "+ oauth-server g\n"
                                               "+ notification");
    text_free(&conflicts);
    text_free(&difference);
    registry_free(merged);
    registry_free(theirs);
    registry_free(ours);
    registry_free(base);
}

static const struct {
    const char *text, *name, *address; /* name NULL: refused */
} mailboxes[] = {
    {"a@x.jp", "", "a@x.jp"},
    {" <a@x.jp> ", "", "a@x.jp"},
    {"ネオジャパン <a@x.jp>", "ネオジャパン", "a@x.jp"},
    {"「ネオジャパン」<a@x.jp>", "「ネオジャパン」", "a@x.jp"},
    {"\"A \\\"B\\\" C\" <a@x.jp>", "A \"B\" C", "a@x.jp"},
    {"A <B> <a@x.jp>", NULL, NULL},
    {"<a@x.jp>, <b@x.jp>", NULL, NULL},
    {"", NULL, NULL},
    {"<", NULL, NULL},
    {"\xff <a@x.jp>", NULL, NULL},
};

static void mailboxes_have_three_spellings(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(mailboxes) / sizeof(mailboxes[0]); i++) {
        char *name, *address;
        struct err err = {0};
        bool taken = mailbox_parse(mailboxes[i].text, &name, &address, &err);

        if (taken != (mailboxes[i].name != NULL))
            fail_msg("%s: %s", mailboxes[i].text, err.text);
        if (!taken)
            continue;
        assert_string_equal(name, mailboxes[i].name);
        assert_string_equal(address, mailboxes[i].address);
        free(name);
        free(address);
    }
}

/* However many values a record takes and however long they are, what was borrowed stays. */
static void borrowed_values_stay(void **state)
{
    struct record *record = record_new_for(RECORD_ACCOUNT, 8), *copy;
    char name[101] = {0};
    const char *address, *shown;

    (void)state;
    assert_true(record_set(record, FIELD_ACCOUNT_ADDRESS, "a@b.jp", ORIGIN_USER, NULL));
    address = record_get(record, FIELD_ACCOUNT_ADDRESS);
    assert_true(
        record_set(record, FIELD_ACCOUNT_DISPLAY_NAME, "no room for it", ORIGIN_USER, NULL));
    shown = record_get(record, FIELD_ACCOUNT_DISPLAY_NAME);
    for (size_t i = 1; i <= 100; i++) {
        memset(name, 'a' + (int)(i % 26), i);
        assert_true(record_set(record, FIELD_ACCOUNT_NAME, name, ORIGIN_USER, NULL));
        assert_string_equal(record_get(record, FIELD_ACCOUNT_NAME), name);
        assert_ptr_equal(record_get(record, FIELD_ACCOUNT_ADDRESS), address);
        assert_ptr_equal(record_get(record, FIELD_ACCOUNT_DISPLAY_NAME), shown);
    }
    /* A value may be set to itself, or to that of another field, or to a part of itself. */
    assert_true(record_set(record, FIELD_ACCOUNT_NAME, record_get(record, FIELD_ACCOUNT_NAME) + 60,
                           ORIGIN_USER, NULL));
    assert_string_equal(record_get(record, FIELD_ACCOUNT_NAME), name + 60);
    assert_true(record_set(record, FIELD_ACCOUNT_ADDRESS, "c@d.jp", ORIGIN_USER, NULL));
    assert_true(record_set(record, FIELD_ACCOUNT_OWNER, record_get(record, FIELD_ACCOUNT_ADDRESS),
                           ORIGIN_USER, NULL));
    assert_string_equal(record_get(record, FIELD_ACCOUNT_OWNER), "c@d.jp");
    copy = record_copy(record);
    assert_true(record_same(copy, record));
    record_unset(record, FIELD_ACCOUNT_DISPLAY_NAME);
    assert_string_equal(record_get(record, FIELD_ACCOUNT_DISPLAY_NAME), "");
    assert_false(record_same(copy, record));
    record_free(record);
    assert_string_equal(record_get(copy, FIELD_ACCOUNT_DISPLAY_NAME), "no room for it");
    assert_int_equal(record_origin(copy, FIELD_ACCOUNT_DISPLAY_NAME), ORIGIN_USER);
    record_free(copy);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(wishes_whole_or_not_at_all),
        cmocka_unit_test(a_preset_brings_its_endpoints),
        cmocka_unit_test(an_oauth_server_is_made_where_one_is_needed),
        cmocka_unit_test(there_is_one_notification),
        cmocka_unit_test(a_new_code_is_followed),
        cmocka_unit_test(deleting_a_server_keeps_its_accounts),
        cmocka_unit_test(an_account_is_checked_as_a_server),
        cmocka_unit_test(an_individual_side_is_as_new),
        cmocka_unit_test(secrets_are_referred_to),
        cmocka_unit_test(a_mixed_login_has_two_references),
        cmocka_unit_test(two_sessions_merge_every_kind),
        cmocka_unit_test(borrowed_values_stay),
        cmocka_unit_test(mailboxes_have_three_spellings),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
