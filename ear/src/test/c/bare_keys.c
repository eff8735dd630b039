/*
 * Plays a tape (tape.h) of the calls for one key against a PKCS#11 module, one thread a slot, and says how long it took.
 *
 *   bare_keys MODULE TAPE SO-PIN      the SO PIN that all keys have at the beginning
 *
 * A line with a number of slots and of keys comes in, a line with the nanoseconds in all, those of CPU in C_GenerateKeyPair (of all threads
 * together) and the number of generated pairs goes out; or one that begins with "fault", if a call did not return what it returned on the tape. The
 * tape changes the SO PIN, so every second key of a slot is played with both PINs exchanged. The first key of each slot is not judged: what
 * lies on the key then is not what lay there on the tape.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include "tape.h"

enum { SET_PIN = 11, MOST_LINES = 20000, MOST_SLOTS = 64, MOST_HANDLES = 4096, ROOM = 8192 };

typedef struct { unsigned char *bytes; UL length; } Bytes;
typedef struct { char letter; UL value; Bytes bytes; Attribute *attributes; UL count; UL *objects; Mechanism mechanism; } Argument;
typedef struct { int place; UL result; Argument arguments[8]; int number; } Line;
typedef struct { UL from[MOST_HANDLES], to[MOST_HANDLES]; int number; } Map;
typedef struct { Line *lines; int number; int slot, played, keys; Map sessions, objects; unsigned char scratch[ROOM * 4]; UL nanoseconds, generated;
                 char fault[200]; } Player;

static Table *module;
static UL slots[MOST_SLOTS], on_tape[MOST_SLOTS];
static int slots_number, on_tape_number;
static Bytes former, next;

static UL call(int i, const UL *a) { return ((Call) module->f[i])(a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[7]); }
static UL now(clockid_t clock) {
    struct timespec t;
    clock_gettime(clock, &t);
    return (UL) t.tv_sec * 1000000000u + (UL) t.tv_nsec;
}
static void end(const char *why) { printf("fault %s\n", why); exit(1); }

static char *word(char **rest) {
    char *found = strsep(rest, " \n");
    if (!found) end("the tape is torn");
    return found;
}
static UL number(char **rest) { return strtoul(word(rest), NULL, 16); }
static Bytes bytes(char **rest) {
    char *text = word(rest);
    if (*text == 'N') return (Bytes) {NULL, 0};
    UL length = strlen(++text) / 2;
    Bytes read = {calloc(length + 1, 1), length};
    for (UL i = 0; i < length; i++) { unsigned int one; sscanf(text + 2 * i, "%2x", &one); read.bytes[i] = (unsigned char) one; }
    return read;
}
static Argument argument(char letter, char **rest) {
    Argument a = {.letter = letter};
    switch (letter) {
    case 'S': case 'H': case 'K': case 'u': case 'b': case 'h': case 'k': a.value = number(rest); break;
    case 'P': case 'B': case 'L': a.bytes = bytes(rest); break;
    case 'M': a.mechanism.type = number(rest), a.bytes = bytes(rest);
        a.mechanism.parameter = a.bytes.bytes, a.mechanism.length = a.bytes.length; break;
    case 'T': case 'Q':
        a.count = number(rest), a.attributes = calloc(a.count + 1, sizeof(Attribute));
        for (UL i = 0; i < a.count; i++) {
            a.attributes[i].type = number(rest);
            if (letter == 'Q') { if (*word(rest) != 'N') a.attributes[i].value = calloc(ROOM, 1); continue; }
            Bytes value = bytes(rest);
            a.attributes[i].value = value.bytes, a.attributes[i].length = value.length;
        }
        break;
    case 'F':
        a.value = number(rest), a.count = number(rest), a.objects = calloc(a.count + 1, sizeof(UL));
        for (UL i = 0; i < a.count; i++) a.objects[i] = number(rest);
        break;
    case 'l': case 'D': a.value = *word(rest) != 'N'; break;
    }
    return a;
}
static Line line(char *text) {
    Line read = {0};
    char *rest = text;
    read.place = atoi(word(&rest));
    read.result = number(&rest);
    if (!SHAPES[read.place]) end("a call on the tape can not be played");
    for (const char *s = SHAPES[read.place]; *s; s++) read.arguments[read.number++] = argument(*s, &rest);
    return read;
}
/* Each thread has its own, because calls write into it. */
static Line *lines(const char *name, int *count) {
    FILE *file = fopen(name, "r");
    Line *all = calloc(MOST_LINES, sizeof(Line));
    char *text = NULL;
    size_t room = 0;
    *count = 0;
    if (!file) end("there is no tape");
    while (getline(&text, &room, file) > 0 && *count < MOST_LINES) all[(*count)++] = line(text);
    fclose(file);
    return all;
}

static void map(Map *m, UL from, UL to) {
    int i = 0;
    while (i < m->number && m->from[i] != from) i++;
    if (i == MOST_HANDLES) end("too many handles");
    if (i == m->number) m->number++;
    m->from[i] = from, m->to[i] = to;
}
static UL mapped(const Map *m, UL from) {
    for (int i = 0; i < m->number; i++) if (m->from[i] == from) return m->to[i];
    return 0;
}
static int same(Bytes one, Bytes other) { return one.length == other.length && !memcmp(one.bytes, other.bytes, one.length); }

/* The tape's own key is this thread's; its others are any others. */
static UL slot_of(const Player *p, UL recorded) {
    if (recorded == on_tape[0]) return slots[p->slot];
    for (int i = 1; i < on_tape_number; i++)
        if (on_tape[i] == recorded) return slots[(p->slot + i) % slots_number];
    return recorded;
}

static int fill(Player *p, Argument *g, UL *a, int scratch) {
    unsigned char *mine = p->scratch + scratch * ROOM / 2;
    Bytes pin = g->bytes;
    switch (g->letter) {
    case 'S': a[0] = slot_of(p, g->value); break;
    case 'H': a[0] = mapped(&p->sessions, g->value); break;
    case 'K': a[0] = mapped(&p->objects, g->value); break;
    case 'u': case 'b': a[0] = g->value; break;
    case 'P':
        if (p->played % 2 && same(pin, former)) pin = next; else if (p->played % 2 && same(pin, next)) pin = former;
        a[0] = (UL) pin.bytes, a[1] = pin.length; break;
    case 'B': a[0] = (UL) g->bytes.bytes, a[1] = g->bytes.length; break;
    case 'L': a[0] = (UL) g->bytes.bytes; break;
    case 'M': a[0] = (UL) &g->mechanism; break;
    case 'Q': for (UL i = 0; i < g->count; i++) g->attributes[i].length = g->attributes[i].value ? ROOM : 0; /* and */ /* fall through */
    case 'T': a[0] = (UL) g->attributes, a[1] = g->count; break;
    case 'F': a[0] = (UL) mine, a[1] = g->value, a[2] = (UL) &p->scratch[sizeof p->scratch - sizeof(UL)]; break;
    case 'l': case 'D':
        *(UL *) (mine + ROOM / 4) = ROOM / 4 / (g->letter == 'l' ? sizeof(UL) : 1);
        a[0] = g->value ? (UL) mine : 0, a[1] = (UL) (mine + ROOM / 4); break;
    case 'h': case 'k': case 'o': a[0] = (UL) mine; break;
    }
    return width(g->letter);
}
static int learn(Player *p, const Argument *g, const UL *a) {
    if (g->letter == 'h') map(&p->sessions, g->value, *(UL *) a[0]);
    if (g->letter == 'k') map(&p->objects, g->value, *(UL *) a[0]);
    if (g->letter != 'F') return 1;
    UL count = *(UL *) a[2];
    for (UL i = 0; i < count && i < g->count; i++) map(&p->objects, g->objects[i], ((UL *) a[0])[i]);
    return count == g->count;
}
static void play(Player *p, Line *l) {
    UL a[8] = {0};
    int at = 0, right = 1;
    for (int i = 0; i < l->number; i++) at += fill(p, &l->arguments[i], a + at, i);
    UL begun = now(CLOCK_THREAD_CPUTIME_ID), result = call(l->place, a);
    if (l->place == GENERATE_KEY_PAIR) p->nanoseconds += now(CLOCK_THREAD_CPUTIME_ID) - begun, p->generated++;
    at = 0;
    for (int i = 0; i < l->number && result == 0; i++) right &= learn(p, &l->arguments[i], a + at), at += width(l->arguments[i].letter);
    if (p->played > 0 && !*p->fault && (result != l->result || !right))
        snprintf(p->fault, sizeof p->fault, "place %d, line %d: 0x%lx instead of 0x%lx", l->place, (int) (l - p->lines) + 1, result, l->result);
}
static void *thread(void *given) {
    Player *p = given;
    for (int key = 0; key < p->keys; key++, p->played++) {
        p->sessions.number = p->objects.number = 0;
        for (int i = 0; i < p->number; i++) play(p, &p->lines[i]);
    }
    return NULL;
}

/* Which slots the tape speaks of, the one whose key it makes first; and the SO PINs that it changes. */
static void learn_tape(const Line *all, int count) {
    for (int i = 0; i < count; i++) if (all[i].place == INIT_TOKEN) on_tape[0] = all[i].arguments[0].value, on_tape_number = 1;
    for (int i = 0; i < count; i++) {
        const Argument *first = &all[i].arguments[0];
        int known = first->letter != 'S' || all[i].number == 0;
        for (int j = 0; j < on_tape_number; j++) known |= on_tape[j] == first->value;
        if (!known && on_tape_number < MOST_SLOTS) on_tape[on_tape_number++] = first->value;
        if (all[i].place == SET_PIN) former = all[i].arguments[1].bytes, next = all[i].arguments[2].bytes;
    }
    if (!on_tape_number || !former.length) end("the tape makes no key");
}
static void set_so_pin(UL slot, const char *pin) {
    UL session, open[8] = {slot, 6, 0, 0, (UL) &session};
    if (call(12, open)) end("no session");
    UL login[8] = {session, 0, (UL) pin, strlen(pin)};
    UL set[8] = {session, (UL) pin, strlen(pin), (UL) former.bytes, former.length};
    UL logout[8] = {session};
    if (call(18, login) || call(SET_PIN, set) || call(19, logout) || call(13, logout)) end("the SO PIN is not what was said");
}
static void find_slots(const char *pin) {
    UL all[MOST_SLOTS], count = MOST_SLOTS, list[8] = {1, (UL) all, (UL) &count};
    char described[512];
    if (call(GET_SLOT_LIST, list)) end("no slots");
    for (UL i = 0; i < count; i++) {
        UL ask[8] = {all[i], (UL) described};
        if (call(GET_TOKEN_INFO, ask) || !(*(UL *) (described + 96) & 0x400)) continue;
        slots[slots_number++] = all[i];
        set_so_pin(all[i], pin);
    }
}
static void load(const char *path) {
    void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    UL (*get)(Table **) = library ? (UL (*)(Table **)) dlsym(library, "C_GetFunctionList") : NULL;
    UL block[6] = {0, 0, 0, 0, 2, 0}, a[8] = {(UL) block};
    if (!get || get(&module) || call(0, a)) end("the module can not be loaded");
}

int main(int number_of, char **given) {
    static Player players[MOST_SLOTS];
    int wanted, keys;
    if (number_of != 4) end("MODULE TAPE SO-PIN");
    load(given[1]);
    for (int i = 0; i < MOST_SLOTS; i++) players[i].slot = i;
    players[0].lines = lines(given[2], &players[0].number);
    learn_tape(players[0].lines, players[0].number);
    find_slots(given[3]);
    for (int i = 1; i < slots_number; i++) players[i].lines = lines(given[2], &players[i].number);
    while (scanf("%d %d", &wanted, &keys) == 2 && wanted <= slots_number) {
        pthread_t threads[MOST_SLOTS];
        UL begun = now(CLOCK_MONOTONIC), generating = 0, generated = 0;
        const char *fault = "";
        for (int i = 0; i < wanted; i++) {
            players[i].keys = keys / wanted, players[i].nanoseconds = players[i].generated = 0, *players[i].fault = 0;
            pthread_create(&threads[i], NULL, thread, &players[i]);
        }
        for (int i = 0; i < wanted; i++) {
            pthread_join(threads[i], NULL);
            generating += players[i].nanoseconds, generated += players[i].generated;
            if (*players[i].fault) fault = players[i].fault;
        }
        if (*fault) printf("fault %s\n", fault); else printf("%lu %lu %lu\n", now(CLOCK_MONOTONIC) - begun, generating, generated);
        fflush(stdout);
    }
    return 0;
}
