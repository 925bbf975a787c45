package cn.xingji.application;

import cn.xingji.testing.DescribedAccess;

class AccessDescribedTest extends DescribedAccess {}
