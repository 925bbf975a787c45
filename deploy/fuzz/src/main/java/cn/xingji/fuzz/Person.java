package cn.xingji.fuzz;

import java.util.function.Supplier;

/**
 * Somebody who sends requests.
 *
 * @param token his access token as it stands now; blank when he has none
 */
record Person(String name, Supplier<String> token) {}
