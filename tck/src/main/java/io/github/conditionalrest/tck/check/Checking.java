package io.github.conditionalrest.tck.check;

import io.github.conditionalrest.tck.catalogue.Catalogue;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One run of the command: looks what is there, tries it, and puts back what was changed, whatever happens. */
final class Checking {

    private final Settings settings;
    private final Console console;
    private final List<Result> results = new ArrayList<>();
    private final List<Writes> allWrites = new ArrayList<>();

    Checking(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
    }

    Report run() {
        long start = System.nanoTime();
        Thread onInterrupt = new Thread(() -> console.interrupted(putBack()), "put-back");
        Runtime.getRuntime().addShutdownHook(onInterrupt);
        PutBack putBack = PutBack.NOTHING;
        ExitStatus status;
        String stopped = "";
        try {
            check();
            status = Report.statusOf(results);
        } catch (StopException stop) {
            status = stop.status();
            stopped = stop.text();
        } finally {
            putBack = putBack();
            forget(onInterrupt);
        }
        return new Report(
                settings,
                results,
                putBack.done() ? status : ExitStatus.NOT_PUT_BACK,
                stopped,
                putBack,
                Duration.ofNanos(System.nanoTime() - start));
    }

    private void check() {
        URI via = settings.via();
        Peer peer = peer(settings.url());
        Found found = Found.at(peer).demandValidators(settings.url());
        console.found(settings, found);
        Writes writes = writes(peer, found);
        if (via == null) {
            direct(peer, found, writes);
        } else {
            Peer gateway = peer(via);
            Found through = Found.at(gateway);
            console.through(via, through);
            Writes atGateway = writes(gateway, through);
            Tries tries = new Tries(gateway, through, atGateway);
            new Session(gateway, atGateway, tries, item -> "", console)
                    .run(new Gateway(peer, writes, atGateway, gateway.target()).items(), results::add);
        }
    }

    private void direct(Peer peer, Found found, Writes writes) {
        Tries tries = new Tries(peer, found, writes);
        List<Item> own = Stream.concat(
                        new Validity(peer).items().stream(),
                        new Editors(peer, writes, tries, settings.writers()).items().stream())
                .toList();
        List<Item> items = Selection.of(Catalogue.load(), own).stream()
                .filter(item -> settings.wants(item.section()))
                .toList();
        Obstacles obstacles = new Obstacles(settings, peer, found, writes);
        new Session(peer, writes, tries, obstacles::to, console).run(items, results::add);
    }

    private Peer peer(URI url) {
        return new Peer(url, settings.headers(), settings.timeout());
    }

    private synchronized Writes writes(Peer peer, Found found) {
        Writes writes = new Writes(peer, found, settings);
        allWrites.add(writes);
        return writes;
    }

    private synchronized PutBack putBack() {
        PutBack all = PutBack.NOTHING;
        for (Writes writes : allWrites) {
            all = all.and(writes.putBack());
        }
        return all;
    }

    private static void forget(Thread onInterrupt) {
        try {
            Runtime.getRuntime().removeShutdownHook(onInterrupt);
        } catch (IllegalStateException e) {
            // It has begun already: what was to be put back is.
            return;
        }
    }
}
