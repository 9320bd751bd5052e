-care-team = 担当の医療チーム

-clinic = レイクサイド・クリニック
