package cn.xingji.acceptance;

import cn.xingji.servers.Ports;
import java.util.stream.IntStream;

/** Ports that nobody uses now. */
final class FreePorts {
    private static final int FIRST_BASE = 21_000;
    private static final int LAST_BASE = 29_000;
    private static final int STEP = 100;
    private static final int USED = 36;

    private FreePorts() {}

    static Ports find() {
        return IntStream.iterate(FIRST_BASE, base -> base < LAST_BASE, base -> base + STEP)
                .filter(base -> IntStream.range(base, base + USED).allMatch(Ports::isFree))
                .mapToObj(Ports::new)
                .findFirst()
                .orElseThrow();
    }
}
