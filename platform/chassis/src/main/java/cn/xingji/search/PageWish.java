package cn.xingji.search;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;

/**
 * Which page of a list, the same for every list.
 *
 * @param sort what to put it in order by, after a minus for the greatest first
 * @param cursor where the page before ended
 */
public record PageWish(
        @QueryParam("sort") Optional<String> sort,
        @QueryParam("cursor") Optional<String> cursor,
        @QueryParam("size") Optional<Integer> size) {}
