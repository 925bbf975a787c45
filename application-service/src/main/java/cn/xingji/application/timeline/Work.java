package cn.xingji.application.timeline;

import cn.xingji.application.application.Application;

/** A case and what is to be done in it. */
public record Work(CaseTurn turn, Application application) {}
