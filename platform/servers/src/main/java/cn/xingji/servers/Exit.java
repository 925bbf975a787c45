package cn.xingji.servers;

import java.util.OptionalInt;

/**
 * How a process ended.
 *
 * @param code its exit code, where the machine tells us: for our own children
 */
public record Exit(OptionalInt code) {
    /** What shells add to a signal's number. */
    private static final int SIGNALLED = 128;

    private static final int KILL = SIGNALLED + 9;

    static Exit unknown() {
        return new Exit(OptionalInt.empty());
    }

    static Exit with(int code) {
        return new Exit(OptionalInt.of(code));
    }

    /** Whether somebody ended it without asking: whatever it was writing is half written. */
    public boolean wasKilled() {
        return code.equals(OptionalInt.of(KILL));
    }

    public String words() {
        if (code.isEmpty()) {
            return "exit code not known";
        }
        var number = code.getAsInt();
        return number > SIGNALLED
                ? "exit code %d: signal %d".formatted(number, number - SIGNALLED)
                : "exit code " + number;
    }
}
