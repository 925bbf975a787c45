package cn.xingji.clock;

import cn.xingji.rules.calendar.CalendarYear;
import cn.xingji.rules.calendar.WorkingCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The years that came with the platform, and those that the body has put beside them since; the latter win. */
@ApplicationScoped
class PublishedCalendars {
    @Produces
    @Singleton
    WorkingCalendar calendar(
            @ConfigProperty(name = "xingji.calendar.years", defaultValue = "2026,2027") List<Integer> shipped,
            @ConfigProperty(name = "xingji.calendar.directory") Optional<Path> directory) {
        var years = new TreeMap<Integer, CalendarYear>();
        shipped.forEach(year -> years.put(year, CalendarYear.shipped(year)));
        directory
                .filter(Files::isDirectory)
                .ifPresent(files -> imported(files).forEach(year -> years.put(year.year(), year)));
        return new WorkingCalendar(years.values());
    }

    private static List<CalendarYear> imported(Path directory) {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .map(PublishedCalendars::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CalendarYear read(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            return CalendarYear.read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
