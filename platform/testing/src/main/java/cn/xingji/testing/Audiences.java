package cn.xingji.testing;

import cn.xingji.rules.people.Audience;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Who reads which facts of a case, as a service declares it and {@code docs/audiences.csv} shows it. */
public final class Audiences {
    private static final Path FILE = Path.of("..", "docs", "audiences.csv");
    private static final SharedTable TABLE =
            new SharedTable(FILE, "service,of,fact,the body reads it,its client reads it");

    private final String service;
    private final List<String> lines = new ArrayList<>();

    private Audiences(String service) {
        this.service = service;
    }

    /** Those of the service that this test is of. */
    public static Audiences of(Class<?> test) {
        return new Audiences(AccessTable.service(test));
    }

    /** @param of what it is told in: the timeline, a letter, a meeting */
    public Audiences with(String of, String fact, Audience audience) {
        lines.add(String.join(",", service, of, fact, "at once", audience.client()));
        return this;
    }

    /** Fails when the committed table says otherwise. */
    public void areThoseThatTheDocsShow() {
        Snapshot.check(TABLE.with(service, lines), FILE);
    }
}
