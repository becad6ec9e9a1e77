/* A discovery as lines of a transcript. */
#include "player.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

static enum discovery_source source_of(const struct player *player, const char *word)
{
    for (int source = 0; source < SOURCE_COUNT; source++)
        if (strcmp(word, discovery_sources[source].id) == 0)
            return (enum discovery_source)source;
    player_complain(player, "no such source: %s", word);
}

static enum source_answer answer_of(const struct player *player, const char *word)
{
    for (int answer = ANSWER_WAITING; answer <= ANSWER_OFF; answer++)
        if (strcmp(word, source_answer_name((enum source_answer)answer)) == 0)
            return (enum source_answer)answer;
    player_complain(player, "no such answer: %s", word);
}

static void send_event(struct player *player, enum event_kind kind)
{
    struct report_event event = {.kind = kind,
                                 .check = player->app->form.search.number,
                                 .wall_ms = player->now_ms,
                                 .discovery = player->discovery};
    player_send(player, &(struct message){.kind = MSG_REPORT, .event = &event});
}

/* answer SOURCE ANSWER MS [SAID]: the first of its questions that waits */
static void answer(struct player *player, char **words, size_t count)
{
    struct discovery *discovery = player->discovery;
    if (count < 4)
        player_complain(player, "discovery answer SOURCE ANSWER MS [SAID]");
    size_t step = 0;
    while (step < discovery->step_count &&
           (discovery->steps[step].source != source_of(player, words[1]) ||
            discovery->steps[step].answer != ANSWER_WAITING))
        step++;
    if (step == discovery->step_count)
        player_complain(player, "not asked: %s", words[1]);
    discovery_answer(discovery, step, answer_of(player, words[2]), count > 4 ? words[4] : "",
                     strtod(words[3], NULL));
    send_event(player, EVENT_STEP);
}

/* offer SOURCE SIDE PROTOCOL HOST PORT ENCRYPTION [foreign|insecure|user=U|auth=A ...] */
static void offer(struct player *player, char **words, size_t count)
{
    if (count < 7)
        player_complain(player, "discovery offer SOURCE SIDE PROTOCOL HOST PORT ENCRYPTION ...");
    struct offer offer = {.source = source_of(player, words[1]),
                          .side = strcmp(words[2], "send") == 0 ? SIDE_SEND : SIDE_RECEIVE,
                          .protocol = mem_copy(words[3]),
                          .host = mem_copy(words[4]),
                          .port = atoi(words[5]),
                          .encryption = mem_copy(words[6]),
                          .greeted = ANSWER_FOUND};
    for (size_t i = 7; i < count; i++) {
        offer.foreign = offer.foreign || strcmp(words[i], "foreign") == 0;
        offer.insecure = offer.insecure || strcmp(words[i], "insecure") == 0;
        if (strncmp(words[i], "user=", 5) == 0)
            offer.user = mem_copy(words[i] + 5);
        if (strncmp(words[i], "auth=", 5) == 0)
            offer.auth = mem_copy(words[i] + 5);
    }
    if (!discovery_offer(player->discovery, offer))
        player_complain(player, "this offer is not valid");
}

/* ask SOURCE [ASKED] | answer ... | offer ... | done */
void player_discovery(struct player *player, char **words, size_t count)
{
    const struct discovery_search *search = &player->app->form.search;
    if (player->discovered != search->number) {
        discovery_free(player->discovery);
        player->discovery = search->number ? discovery_new(search->address) : NULL;
        player->discovered = search->number;
    }
    if (!player->discovery)
        player_complain(player, "no search is under way");
    if (count > 1 && strcmp(words[0], "ask") == 0) {
        discovery_step(player->discovery, source_of(player, words[1]), count > 2 ? words[2] : "");
        send_event(player, EVENT_STEP);
    } else if (count > 0 && strcmp(words[0], "answer") == 0) {
        answer(player, words, count);
    } else if (count > 0 && strcmp(words[0], "offer") == 0) {
        offer(player, words, count);
    } else if (count > 0 && strcmp(words[0], "done") == 0) {
        player->discovery->done = true;
        send_event(player, EVENT_DISCOVERED);
        discovery_free(player->discovery);
        player->discovery = NULL;
    } else {
        player_complain(player, "discovery ask|answer|offer|done ...");
    }
}
