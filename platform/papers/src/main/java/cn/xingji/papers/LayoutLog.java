package cn.xingji.papers;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The layout engine's warnings in the service's own log, without its running commentary. */
final class LayoutLog implements XRLogger {
    private static final Logger LOG = Logger.getLogger("cn.xingji.papers.layout");

    @Override
    public void log(String where, Level level, String message) {
        if (isTold(level)) {
            LOG.log(level, message);
        }
    }

    @Override
    public void log(String where, Level level, String message, Throwable cause) {
        if (isTold(level)) {
            LOG.log(level, message, cause);
        }
    }

    /** Levels are the service's configuration, not the engine's. */
    @Override
    public void setLevel(String logger, Level level) {}

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
        return isTold(diagnostic.getLevel());
    }

    private static boolean isTold(Level level) {
        return level.intValue() >= Level.WARNING.intValue() && LOG.isLoggable(level);
    }
}
