package cn.xingji.rules.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * China's arrangement of one year: the public holidays, and the weekend days that are worked to make up for them.
 *
 * @param source where the arrangement was published
 */
public record CalendarYear(
        int year, String version, String source, Set<LocalDate> holidays, Set<LocalDate> makeUpDays) {
    public CalendarYear {
        holidays = Set.copyOf(holidays);
        makeUpDays = Set.copyOf(makeUpDays);
        if (Stream.concat(holidays.stream(), makeUpDays.stream()).anyMatch(day -> day.getYear() != year)) {
            throw new IllegalArgumentException("A day outside the year " + year);
        }
        if (holidays.stream().anyMatch(makeUpDays::contains)) {
            throw new IllegalArgumentException("A day that is both holiday and working day in " + year);
        }
    }

    /**
     * The arrangement of this year that came with the platform.
     *
     * @throws IllegalArgumentException when none did
     */
    public static CalendarYear shipped(int year) {
        var content = CalendarYear.class.getResourceAsStream("/calendar/" + year + ".csv");
        if (content == null) {
            throw new IllegalArgumentException("No calendar was shipped for " + year);
        }
        try (var reader = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8))) {
            return read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a year's file: {@code # year:}, {@code # version:} and {@code # source:}, then a line a day
     * ({@code 2026-02-14,WORKDAY,春节调休}).
     */
    public static CalendarYear read(BufferedReader file) {
        var year = 0;
        var version = "";
        var source = "";
        var holidays = new HashSet<LocalDate>();
        var makeUpDays = new HashSet<LocalDate>();
        for (var line : file.lines().filter(text -> !text.isBlank()).toList()) {
            if (line.startsWith("# year:")) {
                year = Integer.parseInt(line.substring(7).strip());
            } else if (line.startsWith("# version:")) {
                version = line.substring(10).strip();
            } else if (line.startsWith("# source:")) {
                source = line.substring(9).strip();
            } else {
                var columns = line.split(",", 3);
                var days = columns[1].equals("WORKDAY") ? makeUpDays : holidays;
                days.add(LocalDate.parse(columns[0]));
            }
        }
        return new CalendarYear(year, version, source, holidays, makeUpDays);
    }
}
