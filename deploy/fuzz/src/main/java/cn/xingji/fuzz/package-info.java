/** Requests that nobody should send, made from the API descriptions: what answers them, and what they change. */
package cn.xingji.fuzz;
