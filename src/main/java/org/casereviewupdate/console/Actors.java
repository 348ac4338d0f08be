package org.casereviewupdate.console;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.casereviewupdate.account.ManageKeys;
import org.casereviewupdate.account.ManagePeople;

/** Everybody and everything that does something here, by the names that people know. */
@Singleton
class Actors {

    private final ManagePeople people;
    private final ManageKeys keys;

    Actors(ManagePeople people, ManageKeys keys) {
        this.people = people;
        this.keys = keys;
    }

    List<Actor> all() {
        Stream<Actor> persons = people.all().stream().map(person -> new Actor("person:" + person.id(), person.name()));
        Stream<Actor> programs = keys.all().stream().map(key -> new Actor("key:" + key.id(), "Key: " + key.label()));
        return Stream.of(persons, programs, Stream.of(new Actor("system", "The program itself")))
                .flatMap(some -> some)
                .toList();
    }

    /**
     * Somebody or something.
     *
     * @param id as the audit log names it
     * @param name as people do
     */
    record Actor(String id, String name) {}
}
