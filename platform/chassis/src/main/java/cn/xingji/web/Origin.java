package cn.xingji.web;

import java.util.Arrays;
import org.jboss.resteasy.reactive.server.core.multipart.FormDataParser;

/**
 * Where a failure began, for those that the framework throws as anything, and answers 500, though they are not the
 * service's fault.
 */
record Origin(StackTraceElement... trace) {
    private static final String READER_OF_FORMS = FormDataParser.class.getPackageName() + ".";
    private static final String DISK = "sun.nio.";
    private static final String CONNECTION_POOL = "io.agroal.pool.ConnectionPool";

    static Origin of(Throwable failure) {
        var origin = failure;
        while (origin.getCause() != null) {
            origin = origin.getCause();
        }
        return new Origin(origin.getStackTrace());
    }

    /** Whether a form was cut off, or garbled. */
    boolean isUnreadableForm() {
        var ofTheDisk = trace.length > 0 && trace[0].getClassName().startsWith(DISK);
        return !ofTheDisk && passed(READER_OF_FORMS);
    }

    /** Whether there was no database connection to be had in time. */
    boolean isLackOfConnections() {
        return passed(CONNECTION_POOL);
    }

    private boolean passed(String where) {
        return Arrays.stream(trace).anyMatch(frame -> frame.getClassName().startsWith(where));
    }
}
