/// Words that the word list behind `HonestNeighbours` lacks or counts too low, in the same form, without the chance of
/// an ideograph that stands alone.
enum HonestWords {
  static let lines: StaticString = """
    袁-|3隆绍枚
    野-8东长三两|5性党外花
    冶-8选|8金炼
    遥-3之|3控感测5望祝8想
    院-a计查高健该建孤儿病研学美进别分设保内核参众老|a士内
    源-|4远
    远-4源|
    怨-|3天
    愿-|6人
    缘-|8分
    浴-6足|6足
    渊-a李王张刘|
    原-3原|3原
    员-3人销购查务行党队职|
    冤-8奇喊|
    阅-|8读
    """
}
