package org.casereviewupdate.console;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.casereviewupdate.account.ManageKeys;
import org.casereviewupdate.account.ManagePeople;

/** Everybody and everything that does something here, by the names that people know; pages reach it as {@code inject:actors}. */
@Named("actors")
@Singleton
public class Actors {

    private final ManagePeople people;
    private final ManageKeys keys;

    Actors(ManagePeople people, ManageKeys keys) {
        this.people = people;
        this.keys = keys;
    }

    List<Actor> all() {
        Stream<Actor> persons = people.all().stream().map(person -> new Actor("person:" + person.id(), person.name()));
        Stream<Actor> programs = keys.all().stream().map(key -> new Actor("key:" + key.id(), "Key: " + key.label()));
        return Stream.of(
                        persons,
                        programs,
                        Stream.of(new Actor("system", "The program itself"), new Actor("schedule", "The schedule")))
                .flatMap(some -> some)
                .toList();
    }

    /** The name that people know somebody by; what is not known any more keeps the audit log's name. */
    public String name(String id) {
        return all().stream()
                .filter(actor -> actor.id().equals(id))
                .map(Actor::name)
                .findFirst()
                .orElse(id);
    }

    /**
     * Somebody or something.
     *
     * @param id as the audit log names it
     * @param name as people do
     */
    record Actor(String id, String name) {}
}
