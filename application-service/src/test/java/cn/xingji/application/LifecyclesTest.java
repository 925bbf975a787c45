package cn.xingji.application;

import cn.xingji.testing.DescribedLifecycles;

class LifecyclesTest extends DescribedLifecycles {}
